import { caseEn } from '../feuille/feuille';
import type { Case, Ligne } from '../feuille/feuille';
import type { Role } from '../records';

/** A column of a table, with what it was understood to hold. */
export interface Colonne {
  readonly column: number;
  readonly role: Role;
  /** Several facts in one text: a name and its address. */
  readonly composite: boolean;
  readonly entete: Case | null;
}

/** Finds the cell of a role in a row. */
export function caseDuRole(ligne: Ligne, colonnes: readonly Colonne[], role: Role): Case | null {
  const colonne = colonnes.find((candidate) => candidate.role === role);
  return colonne ? caseEn(ligne, colonne.column) : null;
}
