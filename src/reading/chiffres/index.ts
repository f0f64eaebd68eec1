import type { Outils } from '../equipements/outils';
import type { Feuille } from '../feuille/feuille';
import type { Occupation } from '../feuille/occupation';
import type { Grille, Tableau } from '../records';

/** What a sheet gave: tables that no other reader took, and the grid of every table of figures. */
export interface LectureGrilles {
  readonly tableaux: readonly Tableau[];
  readonly grilles: readonly Grille[];
}

/** Reads every table of figures of a sheet, those that are known (`connus`) and those that are not. */
// eslint-disable-next-line require-yield
export function* lireGrilles(
  _feuille: Feuille,
  _occupation: Occupation,
  _connus: readonly Tableau[],
  _outils: Outils,
): Generator<string, LectureGrilles, void> {
  return { tableaux: [], grilles: [] };
}
