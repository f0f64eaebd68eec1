import type { CellValue, Range } from '../../workbook';
import type { Field } from './field';

/** A cell of a run of formulas. */
export interface CaseDeSuite {
  readonly field: Field<CellValue>;
  /** Its formula in A1, en-US, with "="; null for a constant. */
  readonly formule: string | null;
  /** The same in R1C1; null for a constant. */
  readonly r1c1: string | null;
}

/** Neighbouring cells of one row or one column that should compute alike. */
export interface SuiteDeFormules {
  readonly sens: 'colonne' | 'ligne';
  /** The form that most of them have. */
  readonly r1c1: string;
  readonly cases: readonly CaseDeSuite[];
  readonly confidence: number;
}

/** A formula that adds up or averages a range, with the block of figures that the range is part of. */
export interface Agregat {
  readonly field: Field<CellValue>;
  readonly fonction: 'SUM' | 'AVERAGE' | 'SUBTOTAL';
  readonly formule: string;
  readonly plage: Range;
  /** The figures that touch the range, the aggregate left out. */
  readonly bloc: Range;
  readonly confidence: number;
}

/** A link to another workbook. */
export interface ReferenceExterne {
  readonly field: Field<CellValue>;
  /** "[Budget 2024.xlsx]" or its index when the file does not say. */
  readonly classeur: string;
}

/** The shape of the formulas of a workbook. */
export interface Formules {
  readonly suites: readonly SuiteDeFormules[];
  readonly agregats: readonly Agregat[];
  readonly externes: readonly ReferenceExterne[];
}
