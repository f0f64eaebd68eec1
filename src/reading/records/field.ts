import type { CellRef } from '../../workbook';

/** A fact read in the workbook, with the place it was read from. */
export interface Field<T = string> {
  readonly value: T;
  /** The characters that gave it, as they stand in the cell (a part of the cell when the cell is composite). */
  readonly printed: string;
  /** Cells it was read from; the first is where the user should look. Never empty. */
  readonly cells: readonly CellRef[];
}

/** A postal address split in its parts, each with its provenance. */
export interface Adresse {
  readonly voie: Field | null;
  readonly codePostal: Field | null;
  readonly commune: Field | null;
  /** "CEDEX", "CEDEX 9", BP, CS or TSA as printed; null for a place that one can walk to. */
  readonly boite: Field | null;
}

/** One place of a structure that receives in several. */
export interface Site extends Adresse {
  readonly nom: Field | null;
}
