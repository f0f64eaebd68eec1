import { caseEn } from '../feuille/feuille';
import type { Case, Ligne } from '../feuille/feuille';
import type { Role } from '../records';

/** Where an address column belongs when the table has two of them. */
export type Proprietaire = 'structure' | 'gestionnaire';

/** A column of a table, with what it was understood to hold. */
export interface Colonne {
  readonly column: number;
  readonly role: Role;
  /** For an address, a postcode or a commune: of the structure or of its gestionnaire. */
  readonly de: Proprietaire;
  /** Several facts in one text: a name and its address. */
  readonly composite: boolean;
  /** The type stands in the same text. */
  readonly avecType: boolean;
  /** A column of another kind of table. */
  readonly etranger: boolean;
  readonly entete: Case | null;
}

export function colonneDe(
  colonnes: readonly Colonne[],
  role: Role,
  de: Proprietaire = 'structure',
): Colonne | null {
  return colonnes.find((colonne) => colonne.role === role && colonne.de === de) ?? null;
}

/** Finds the cell of a role in a row. */
export function caseDuRole(
  ligne: Ligne,
  colonnes: readonly Colonne[],
  role: Role,
  de: Proprietaire = 'structure',
): Case | null {
  const colonne = colonneDe(colonnes, role, de);
  return colonne ? caseEn(ligne, colonne.column) : null;
}

/** Role under which the contract publishes a column. */
export function rolePublie({ role, de }: Colonne): Role {
  const adresse = role === 'adresse' || role === 'codePostal' || role === 'commune';
  return adresse && de === 'gestionnaire' ? 'gestionnaireAdresse' : role;
}
