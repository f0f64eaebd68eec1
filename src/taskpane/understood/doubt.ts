import { CONFIANCE_SURE, douteDuTableau } from '../../app';
import type { LibelleLu, Tableau } from '../modele';

export function isSure({ confidence }: Tableau): boolean {
  return confidence >= CONFIANCE_SURE;
}

/** Why a table is to be confirmed, in one sentence; null for one that is sure. A doubtful column comes first: it can be told. */
export function doubtOf(tableau: Tableau, columns: readonly LibelleLu[]): string | null {
  if (isSure(tableau)) return null;
  return columns.find(({ doute }) => doute !== null)?.doute ?? douteDuTableau(tableau);
}
