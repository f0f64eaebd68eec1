import type { Range } from './address';

/** How a cell of ours looks, as data. Colours are "#RRGGBB"; sizes in points. Absent: as the workbook has it. */
export interface CellStyle {
  readonly font?: {
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly size?: number;
    readonly color?: string;
  };
  readonly fill?: string;
  /** One line all around, or side by side. */
  readonly border?: BorderStyle | BorderSides;
  readonly align?: {
    readonly horizontal?: 'left' | 'center' | 'right';
    readonly vertical?: 'top' | 'center' | 'bottom';
    readonly wrap?: boolean;
    readonly indent?: number;
  };
  /** Number format, en-US. */
  readonly format?: string;
  /** False: may be filled in on a protected sheet. */
  readonly locked?: boolean;
}

export interface BorderStyle {
  readonly weight: 'thin' | 'medium';
  readonly color: string;
}

export interface BorderSides {
  readonly top?: BorderStyle;
  readonly right?: BorderStyle;
  readonly bottom?: BorderStyle;
  readonly left?: BorderStyle;
}

/** A piece of text with its own weight, in a cell that has several. */
export interface TextRun {
  readonly text: string;
  readonly bold?: boolean;
}

/** What a cell of ours holds. A text is always written as text; only `formula` computes (A1, en-US, with "="). */
export type SpecValue =
  string | number | boolean | null | { readonly formula: string } | { readonly runs: readonly TextRun[] };

export interface SpecCell {
  readonly value: SpecValue;
  /** Name in the style sheet. */
  readonly style?: string;
  /** Where a click leads: a cell of the same workbook. */
  readonly link?: { readonly sheet: string; readonly row: number; readonly column: number };
}

export interface Validation {
  readonly range: Range;
  /** The values allowed, or the range of a sheet that holds them ("'Listes'!$A$2:$A$40"). */
  readonly list: readonly string[] | { readonly reference: string };
  /** Shown when the cell is chosen. */
  readonly help?: string;
  /** Said when another value is typed; absent: other values are let through. */
  readonly refusal?: string;
}

export interface ConditionalFormat {
  readonly range: Range;
  /** True where the format applies, written for the top left cell of the range. */
  readonly formula: string;
  /** Name in the style sheet; its font and fill apply. */
  readonly style: string;
}

export interface ChartSeries {
  readonly name: string;
  readonly values: Range;
  /** A line over the bars: a threshold. */
  readonly asLine?: boolean;
  readonly color?: string;
}

/** A native chart whose figures are cells of the same sheet. */
export interface ChartSpec {
  readonly kind: 'bar' | 'column' | 'line';
  readonly title: string;
  readonly at: Range;
  readonly categories: Range;
  readonly series: readonly ChartSeries[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Paper is A4. Texts may hold Excel's codes: &P the page, &N their number, &D the date. */
export interface PageSetup {
  readonly orientation: 'portrait' | 'landscape';
  /** First and last row printed again on each page. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** Rows before which a new page begins. */
  readonly breaks?: readonly number[];
  readonly header?: PageText;
  readonly footer?: PageText;
  /** One page in all; else as many as needed, one page wide. */
  readonly onePage?: boolean;
}

export interface PageText {
  readonly left?: string;
  readonly center?: string;
  readonly right?: string;
}

/** A sheet to make, as data: both hosts make the same sheet of it. */
export interface SheetSpec {
  /** Legal and unique once made: see `sheetNames`. */
  readonly name: string;
  /** What it is: by this property a sheet of ours is known again. */
  readonly kind: string;
  /** From what it was made: the file and the day. */
  readonly origin: string;
  /** Rows from A1. */
  readonly rows: readonly (readonly (SpecCell | null)[])[];
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly merges: readonly Range[];
  /** In characters, from column A. */
  readonly widths: readonly number[];
  /** In points, by row; the others fit their text. */
  readonly heights: ReadonlyMap<number, number>;
  readonly page: PageSetup;
  readonly validations?: readonly Validation[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly charts?: readonly ChartSpec[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly filter?: Range;
  /** Only unlocked cells may be written to; without a password. */
  readonly isProtected?: boolean;
  readonly isHidden?: boolean;
}

/** A sheet of ours that the workbook holds. */
export interface OwnSheet {
  readonly name: string;
  readonly kind: string;
  readonly origin: string;
}
