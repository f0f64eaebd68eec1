import type { KindTableau, Sens } from '../records';

/** Where a table or a label stood when the user spoke of it: found again by its text if rows were added since. */
export interface Ancre {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly texte: string;
}

/** What the user says of a whole table: « c’est bien cela », or « ce n’est pas un tableau d’équipements ». */
export interface AvisSurTableau {
  readonly kind: KindTableau;
  /** First filled cell of the table. */
  readonly ancre: Ancre;
  readonly avis: 'confirme' | 'refus';
}

/** A label that the user explains: every cell of its column with this text is read as if it said so. */
export interface LibelleExplique {
  readonly kind: KindTableau;
  readonly ancre: Ancre;
  readonly sens: Sens;
}

/** Anything that the user says of what is read in the cells. */
export type Consigne = AvisSurTableau | LibelleExplique;

/** The territory and the period as the user gives them. Dates are ISO. */
export interface ConventionChoisie {
  readonly codeEpci: string;
  readonly nom: string;
  readonly periode: { readonly debut: string; readonly fin: string } | null;
}

/** The last word, left to the user. */
export interface Consignes {
  readonly avis: readonly AvisSurTableau[];
  readonly libelles: readonly LibelleExplique[];
  readonly convention: ConventionChoisie | null;
}

export const AUCUNE_CONSIGNE: Consignes = { avis: [], libelles: [], convention: null };
