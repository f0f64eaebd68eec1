import type { Mesure } from './eaje';
import type { Field } from './field';
import type { Tableau } from './tableau';

/** What the figures of a row or a column are to the others. */
export type NatureRangee = 'valeur' | 'sousTotal' | 'total' | 'part' | 'moyenne' | 'evolution' | 'texte';

/** A row or a column of figures, with its label. */
export interface Rangee {
  readonly libelle: Field | null;
  /** Labels above it in a header of two levels, from the outermost. */
  readonly groupes: readonly Field[];
  readonly nature: NatureRangee;
  /** Row or column of the sheet. */
  readonly index: number;
  /** Indexes (in `lignes` or `colonnes`) of what a total or sub-total adds up; empty for the others. */
  readonly membres: readonly number[];
  /** How sure `nature` and `membres` are: 1 when a name says it and other figures agree. */
  readonly confidence: number;
  /** Unit that its figures bear: "%" (they are fractions), "€", "ETP"…; empty when they bear none, or several. */
  readonly unite: string;
  /** Every figure of it is a year, a code or a rank: nothing that one adds up. */
  readonly sansSomme: boolean;
}

/** Any table of figures, known or not, seen as rows, columns and values, so that sums and shares can be redone. */
export interface Grille {
  readonly tableau: Tableau;
  readonly titre: Field | null;
  readonly lignes: readonly Rangee[];
  readonly colonnes: readonly Rangee[];
  /** By position in `lignes` and `colonnes`; null where the cell holds no figure. */
  mesure(ligne: number, colonne: number): Mesure | null;
  /** What stands where a figure was expected and cannot be read as one ("15GG"); null for a figure, "-", "ND" or nothing. */
  illisible(ligne: number, colonne: number): Field | null;
  readonly confidence: number;
}
