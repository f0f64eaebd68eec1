import { CONFIANCE_SURE, douteDuTableau } from '../../app';
import type { LibelleLu, Tableau } from '../modele';

export function isSure({ confidence }: Tableau): boolean {
  return confidence >= CONFIANCE_SURE;
}

/** What one may doubt of a table, in one sentence; null when nothing. A doubtful column comes first: it can be told. */
export function doubtOf(tableau: Tableau, columns: readonly LibelleLu[]): string | null {
  return columns.find(({ doute }) => doute !== null)?.doute ?? douteDuTableau(tableau);
}
