import type { Outils } from '../equipements/outils';
import type { Feuille } from '../feuille/feuille';
import type { Occupation } from '../feuille/occupation';
import type { Tableau, Trajectoire } from '../records';

/** What a sheet gave. */
export interface LectureTrajectoires {
  readonly tableaux: readonly Tableau[];
  readonly trajectoires: readonly Trajectoire[];
}

/** Reads the trajectoires of places of a sheet: a structure a row, a year a column. */
// eslint-disable-next-line require-yield
export function* lireTrajectoires(
  _feuille: Feuille,
  _occupation: Occupation,
  _outils: Outils,
): Generator<string, LectureTrajectoires, void> {
  return { tableaux: [], trajectoires: [] };
}
