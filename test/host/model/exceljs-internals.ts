import type { Cell, DataValidation, Style, Worksheet } from 'exceljs';

/** What exceljs keeps of a sheet and does not type. Only this file looks inside. */
interface SheetInternals {
  readonly _rows: readonly (RowInternals | undefined)[];
  readonly _merges: Readonly<Record<string, Bounds1>>;
  conditionalFormattings: ConditionalFormatting[];
  sheetProtection: { sheet?: boolean } | null;
  readonly rowBreaks: readonly { readonly id: number }[];
  readonly dataValidations: { readonly model: Readonly<Record<string, DataValidation>> };
  orderNo: number;
}

interface RowInternals {
  readonly hidden: boolean;
  readonly _cells: readonly (Cell | undefined)[];
}

/** Bounds counted from 1, as exceljs does. */
interface Bounds1 {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A `<conditionalFormatting>` of the file. */
export interface ConditionalFormatting {
  readonly ref: string;
  readonly rules: ConditionalRule[];
}

export interface ConditionalRule {
  readonly type: string;
  readonly operator?: string;
  priority: number;
  formulae: string[];
  stopIfTrue?: boolean;
  style: Partial<Style>;
}

const inside = (sheet: Worksheet): SheetInternals => sheet as unknown as SheetInternals;

/** The cell when the file has it; reading must not make it exist. */
export function existingCell(sheet: Worksheet, row: number, column: number): Cell | undefined {
  return inside(sheet)._rows[row]?._cells[column];
}

export function forEachExistingCell(
  sheet: Worksheet,
  visit: (cell: Cell, row: number, column: number) => void,
): void {
  inside(sheet)._rows.forEach((cells, row) => {
    cells?._cells.forEach((cell, column) => {
      if (cell) visit(cell, row, column);
    });
  });
}

export function mergedBounds(sheet: Worksheet): readonly Bounds1[] {
  return Object.values(inside(sheet)._merges);
}

export function isRowHidden(sheet: Worksheet, row: number): boolean {
  return inside(sheet)._rows[row]?.hidden ?? false;
}

/** The columns of the file are sparse: asking exceljs for one would create it. */
export function isColumnHidden(sheet: Worksheet, column: number): boolean {
  const columns = sheet.columns as readonly ({ hidden?: boolean } | undefined)[] | null;
  return columns?.[column]?.hidden ?? false;
}

export function isSheetProtected(sheet: Worksheet): boolean {
  return inside(sheet).sheetProtection?.sheet ?? false;
}

export function removeProtection(sheet: Worksheet): void {
  inside(sheet).sheetProtection = null;
}

export function conditionalFormattings(sheet: Worksheet): ConditionalFormatting[] {
  return inside(sheet).conditionalFormattings;
}

/** Each break by the row above it, counted from 1. */
export function rowBreaks(sheet: Worksheet): readonly { readonly id: number }[] {
  return inside(sheet).rowBreaks;
}

export function validations(sheet: Worksheet): readonly DataValidation[] {
  return Object.values(inside(sheet).dataValidations.model);
}

/** The sheets are shown in this order. */
export function arrange(sheets: readonly Worksheet[]): void {
  sheets.forEach((sheet, index) => (inside(sheet).orderNo = index + 1));
}
