import type { Outils } from '../equipements/outils';
import type { Feuille } from '../feuille/feuille';
import type { Occupation } from '../feuille/occupation';
import type { IndicateursEaje, Tableau } from '../records';

/** What a sheet gave. */
export interface LectureEaje {
  readonly tableaux: readonly Tableau[];
  readonly eaje: readonly IndicateursEaje[];
}

/** Reads the indicators of the EAJE of a sheet, whatever their layout. */
// eslint-disable-next-line require-yield
export function* lireEaje(
  _feuille: Feuille,
  _occupation: Occupation,
  _outils: Outils,
): Generator<string, LectureEaje, void> {
  return { tableaux: [], eaje: [] };
}
