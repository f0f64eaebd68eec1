import type { Outils } from '../equipements/outils';
import type { Feuille } from '../feuille/feuille';
import type { Occupation } from '../feuille/occupation';
import type { Action, Tableau } from '../records';

/** What a sheet gave. */
export interface LecturePlan {
  readonly tableaux: readonly Tableau[];
  readonly actions: readonly Action[];
}

/** Reads the tables of the plan d’action of a sheet. */
// eslint-disable-next-line require-yield
export function* lirePlan(
  _feuille: Feuille,
  _occupation: Occupation,
  _outils: Outils,
): Generator<string, LecturePlan, void> {
  return { tableaux: [], actions: [] };
}
