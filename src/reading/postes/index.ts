import type { Outils } from '../equipements/outils';
import type { Feuille } from '../feuille/feuille';
import type { Occupation } from '../feuille/occupation';
import type { Poste, Tableau } from '../records';

/** What a sheet gave. */
export interface LecturePostes {
  readonly tableaux: readonly Tableau[];
  readonly postes: readonly Poste[];
}

/** Reads the lists of RPE and of posts counted in ETP of a sheet. */
// eslint-disable-next-line require-yield
export function* lirePostes(
  _feuille: Feuille,
  _occupation: Occupation,
  _outils: Outils,
): Generator<string, LecturePostes, void> {
  return { tableaux: [], postes: [] };
}
