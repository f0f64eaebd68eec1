import type { Case, Feuille, Ligne } from '../feuille/feuille';

/** A line of text: a cell alone in its row, or one of the lines of a cell. */
export interface LigneDeTexte {
  readonly c: Case;
  readonly texte: string;
  /** "-", "•"; null when the line has none. */
  readonly puce: string | null;
  /** A blank row parts it from the line before. */
  readonly detachee: boolean;
}

const PUCE = /^\s*([-–—•▪●○◦*→➢►▶✓]|o(?=\s))\s*/u;

function lignesDe(c: Case, detachee: boolean): readonly LigneDeTexte[] {
  const textes = c.texte.split('\n').filter((texte) => texte.trim() !== '');
  return textes.map((brut, rang) => {
    const puce = PUCE.exec(brut);
    const texte = brut.slice(puce?.[0].length ?? 0).trim();
    return { c, texte, puce: puce?.[1] ?? null, detachee: detachee && rang === 0 };
  });
}

const estTexte = ({ cell }: Case): boolean => typeof cell.value === 'string';

/** The lines that a reader takes one after the other: rows of one text in one column, and the cells with several lines. */
export function fluxDe({ lignes }: Feuille): readonly (readonly LigneDeTexte[])[] {
  const flux: LigneDeTexte[][] = [];
  let precedente: Ligne | null = null;
  for (const ligne of lignes) {
    const [seule] = ligne.cases;
    if (!seule) continue;
    if (ligne.cases.length > 1) {
      flux.push(...ligne.cases.filter(estTexte).map((c) => [...lignesDe(c, false)]));
    } else if (estTexte(seule)) {
      const suite = precedente !== null && precedente.cases.length === 1;
      const ecart = suite && precedente ? ligne.row - precedente.row : Infinity;
      const meme = suite && precedente?.cases[0]?.column === seule.column && ecart <= 2;
      if (meme) flux.at(-1)?.push(...lignesDe(seule, ecart > 1));
      else flux.push([...lignesDe(seule, false)]);
    }
    precedente = ligne;
  }
  return flux;
}
