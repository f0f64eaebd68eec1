import type { CellValue, Range } from '../../workbook';
import type { Field } from './field';

/** A cell that computes otherwise than the cells around it. */
export interface EcartDeFormule {
  readonly field: Field<CellValue>;
  /** Its formula in A1, en-US, with "="; null for a typed figure. */
  readonly formule: string | null;
  /** A typed figure; a formula in which only a written figure differs; any other formula. */
  readonly nature: 'constante' | 'nombre' | 'formule';
  /** The formula of the others, as it would read in this cell. */
  readonly attendue: string;
  /** What that formula gives with the figures of the workbook; null when it is not simple enough to be redone. */
  readonly valeurAttendue: number | null;
}

/** Neighbouring cells of one row or one column that should compute alike, and some of which do not. */
export interface SuiteDeFormules {
  readonly sens: 'colonne' | 'ligne';
  /** The form that most of them have. */
  readonly r1c1: string;
  readonly sheet: string;
  readonly range: Range;
  /** How many compute alike, in this stretch and in the others of its line. */
  readonly pareilles: number;
  readonly ecarts: readonly EcartDeFormule[];
}

/** A formula that adds up or averages the figures of its own row or column. */
export interface Agregat {
  readonly field: Field<CellValue>;
  readonly fonction: 'SUM' | 'AVERAGE' | 'SUBTOTAL';
  readonly formule: string;
  readonly r1c1: string;
  /** `colonne` when it adds up cells of its column. */
  readonly sens: 'colonne' | 'ligne';
  readonly plage: Range;
  /** The figures of the same nature that the range touches, the aggregate left out. */
  readonly bloc: Range;
  /** Figures of the block that the range leaves out. */
  readonly oubliees: readonly Field<number>[];
  /** Cells of the range that already add up others of it; the aggregate itself when its range holds it. */
  readonly repetees: readonly Field<CellValue>[];
  /** How sure it is that the block is one. */
  readonly confidence: number;
}

/** A cell whose formula looks into another workbook. */
export interface ReferenceExterne {
  readonly field: Field<CellValue>;
  /** "Budget 2024.xlsx", or its number when the file does not say its name. */
  readonly classeur: string;
}

/** The shape of the formulas of a workbook. */
export interface Formules {
  readonly suites: readonly SuiteDeFormules[];
  readonly agregats: readonly Agregat[];
  readonly externes: readonly ReferenceExterne[];
}
