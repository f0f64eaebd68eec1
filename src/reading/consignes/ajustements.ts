import type { Case, Feuille } from '../feuille/feuille';
import type { Cellule, Tableau } from '../records';
import { plusProche, premiereCase } from './ancres';
import type { AvisSurTableau, Consignes, LibelleExplique } from './consignes';

/** Anything read in a table. */
interface Enregistrement {
  readonly tableau: Tableau;
  readonly confidence?: number;
}

/** The tables of a sheet that these opinions speak of, found again by their first cell. */
export function tableauxVises<T extends Pick<Tableau, 'kind' | 'range'>>(
  feuille: Feuille,
  tableaux: readonly T[],
  avis: readonly AvisSurTableau[],
): ReadonlyMap<AvisSurTableau, T> {
  const vises = new Map<AvisSurTableau, T>();
  for (const un of avis) {
    if (un.ancre.sheet !== feuille.sheet.name) continue;
    const memes = tableaux.filter(({ kind }) => kind === un.kind);
    const vise = plusProche(un.ancre, memes, ({ range }) => premiereCase(feuille, range));
    if (vise) vises.set(un, vise);
  }
  return vises;
}

type Listes = Readonly<Record<string, readonly unknown[] | string>>;

/** The same reading without some tables and what was read in them. */
export function sansTableaux<L extends { readonly tableaux: readonly Tableau[] }>(
  lecture: L,
  refuses: ReadonlySet<Tableau>,
): L {
  if (refuses.size === 0) return lecture;
  const garde = (un: unknown): boolean => {
    const { tableau = un } = un as Partial<Enregistrement>;
    return !refuses.has(tableau as Tableau);
  };
  return mapListes(lecture, (liste) => liste.filter(garde)) as unknown as L;
}

function mapListes(lecture: Listes, changer: (liste: readonly unknown[]) => readonly unknown[]): Listes {
  return Object.fromEntries(
    Object.entries(lecture).map(([cle, liste]) => [cle, typeof liste === 'string' ? liste : changer(liste)]),
  );
}

function touche({ range: { top, left, bottom, right } }: Tableau, { row, column }: Case): boolean {
  return row >= top && row <= bottom + 1 && column >= left - 1 && column <= right + 1;
}

/** A header that is not in the sheet shows nowhere. */
function sansEnteteVirtuel(tableau: Tableau): Tableau {
  const { range, colonnes, cellules } = tableau;
  return {
    ...tableau,
    range: { ...range, top: Math.max(0, Math.ceil(range.top)) },
    colonnes: colonnes.map((colonne) =>
      colonne.entete?.printed === '' ? { ...colonne, entete: null } : colonne,
    ),
    cellules: {
      *[Symbol.iterator](): Generator<Cellule, void> {
        for (const cellule of cellules) if (cellule.field.printed !== '') yield cellule;
      },
    },
  };
}

/** What the instructions changed in the reading of a sheet. */
export interface Ajustement<L> {
  readonly lecture: L;
  readonly suivies: readonly (AvisSurTableau | LibelleExplique)[];
}

/** Marks the tables that the instructions made what they are; those that the user confirmed are sure, and so are their rows. */
export function ajuster<L extends { readonly tableaux: readonly Tableau[] }>(
  lecture: L,
  feuille: Feuille,
  { avis }: Consignes,
  effets: ReadonlyMap<LibelleExplique, readonly Case[]>,
): Ajustement<L> {
  const { tableaux } = lecture;
  const confirmes = tableauxVises(
    feuille,
    tableaux,
    avis.filter((un) => un.avis === 'confirme'),
  );
  const lus = [...effets].map(([consigne, cases]) => ({
    consigne,
    touches: tableaux.filter((tableau) => cases.some((c) => touche(tableau, c))),
  }));
  const expliques = new Set(lus.flatMap(({ touches }) => touches));
  const surs = new Set(confirmes.values());
  const suivies = [
    ...confirmes.keys(),
    ...lus.flatMap(({ consigne, touches }) => {
      const compris = consigne.sens === 'aucun' || touches.some(({ kind }) => kind === consigne.kind);
      return compris ? [consigne] : [];
    }),
  ];
  const neufs = new Map(
    tableaux
      .filter((tableau) => expliques.has(tableau) || surs.has(tableau))
      .map((tableau) => [tableau, remis(tableau, surs.has(tableau))]),
  );
  return { lecture: remplacer(lecture, neufs), suivies };
}

function remis(tableau: Tableau, sur: boolean): Tableau {
  return { ...sansEnteteVirtuel(tableau), ajuste: true, ...(sur && { confidence: 1 }) };
}

/** Every record follows its table; what made the table doubtful does not weigh on it any more. */
function remplacer<L>(lecture: L, neufs: ReadonlyMap<Tableau, Tableau>): L {
  if (neufs.size === 0) return lecture;
  const changer = (un: unknown): unknown => {
    const lu = un as Partial<Enregistrement>;
    if (!lu.tableau) return neufs.get(un as Tableau) ?? un;
    const neuf = neufs.get(lu.tableau);
    if (!neuf) return un;
    const confidence = Math.min(1, ((lu.confidence ?? 1) * neuf.confidence) / lu.tableau.confidence);
    return { ...lu, tableau: neuf, confidence };
  };
  return mapListes(lecture as unknown as Listes, (liste) => liste.map(changer)) as unknown as L;
}
