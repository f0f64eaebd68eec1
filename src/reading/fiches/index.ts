import type { Outils } from '../equipements/outils';
import type { Feuille } from '../feuille/feuille';
import type { Occupation } from '../feuille/occupation';
import type { FicheAction, Tableau } from '../records';

/** What a sheet gave. */
export interface LectureFiches {
  readonly tableaux: readonly Tableau[];
  readonly fiches: readonly FicheAction[];
}

/** Reads the fiches action of a sheet. */
// eslint-disable-next-line require-yield
export function* lireFiches(
  _feuille: Feuille,
  _occupation: Occupation,
  _outils: Outils,
): Generator<string, LectureFiches, void> {
  return { tableaux: [], fiches: [] };
}
