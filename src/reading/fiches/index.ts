import type { Feuille } from '../feuille/feuille';
import type { Occupation } from '../feuille/occupation';
import type { FicheAction, Tableau } from '../records';
import { enBandes } from './cote-a-cote';
import { decouper } from './decoupage';
import { lireEnColonnes } from './en-colonnes';
import { lireEnLignes } from './en-lignes';
import { ficheDe } from './fiche';
import { lireLignes } from './lignes';

/** What a sheet gave. */
export interface LectureFiches {
  readonly tableaux: readonly Tableau[];
  readonly fiches: readonly FicheAction[];
}

const FICHES_PAR_TRANCHE = 5;

/** Two fiches that say the same number and title in one sheet are told apart by their rank. */
function numeroter(fiches: readonly FicheAction[]): readonly FicheAction[] {
  const vues = new Map<string, number>();
  return fiches.map((fiche) => {
    const rang = (vues.get(fiche.key) ?? 0) + 1;
    vues.set(fiche.key, rang);
    return rang === 1 ? fiche : { ...fiche, key: `${fiche.key}#${String(rang)}` };
  });
}

/** From top to bottom, then from left to right. */
function dansLOrdre({ tableau: { range: a } }: FicheAction, { tableau: { range: b } }: FicheAction): number {
  return a.top - b.top || a.left - b.left;
}

/** Reads the fiches action of a sheet. */
export function* lireFiches(
  feuille: Feuille,
  occupation: Occupation,
): Generator<string, LectureFiches, void> {
  const lignes = yield* lireLignes(feuille, occupation);
  yield feuille.sheet.name;
  const enLignes = lireEnLignes(lignes);
  yield feuille.sheet.name;
  const enColonnes = lireEnColonnes(enLignes.reste);
  const fiches: FicheAction[] = [];
  for (const [rang, decoupee] of enBandes(enColonnes.reste).flatMap(decouper).entries()) {
    if (rang % FICHES_PAR_TRANCHE === 0) yield feuille.sheet.name;
    fiches.push(...[ficheDe(decoupee)].flatMap((fiche) => fiche ?? []));
  }
  fiches.sort(dansLOrdre);
  return {
    tableaux: [...enLignes.tableaux, ...enColonnes.tableaux, ...fiches.map(({ tableau }) => tableau)],
    fiches: numeroter([...enLignes.fiches, ...enColonnes.fiches, ...fiches]),
  };
}
