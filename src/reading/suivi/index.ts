import type { Outils } from '../equipements/outils';
import type { Feuille } from '../feuille/feuille';
import type { Occupation } from '../feuille/occupation';
import type { LigneSuivi, Tableau } from '../records';

/** What a sheet gave. */
export interface LectureSuivi {
  readonly tableaux: readonly Tableau[];
  readonly lignes: readonly LigneSuivi[];
}

/** Reads the tables of suivi and évaluation of a sheet. */
// eslint-disable-next-line require-yield
export function* lireSuivi(
  _feuille: Feuille,
  _occupation: Occupation,
  _outils: Outils,
): Generator<string, LectureSuivi, void> {
  return { tableaux: [], lignes: [] };
}
