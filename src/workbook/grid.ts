/** An Excel error value as the cell shows it in en-US: "#REF!", "#DIV/0!", "#N/A"… */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. Dates are serial numbers with a date format. null: empty. */
export type CellValue = string | number | boolean | CellError | null;

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** A cell that holds something. `formula` is in A1 with its "=", en-US names; null for a constant. */
export interface Cell {
  readonly value: CellValue;
  readonly formula: string | null;
  /** Number format code, en-US; "General" where none is set. */
  readonly format: string;
}

/** The cells of a sheet, addressed from A1. Rows without content take no room. */
export interface CellGrid {
  /** One past the last used row, and one past the last used column. 0 for an empty sheet. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Number of cells that hold something. */
  readonly cellCount: number;
  cell(row: number, column: number): Cell | null;
  value(row: number, column: number): CellValue;
  /** One past the last filled column of this row; 0 when the row is empty. */
  rowWidth(row: number): number;
}

type Row = (Cell | undefined)[];

export const GENERAL = 'General';

/** Builds a CellGrid; cells may come in any order. */
export class GridBuilder implements CellGrid {
  rowCount = 0;
  columnCount = 0;
  cellCount = 0;
  private readonly rows: (Row | undefined)[] = [];

  set(
    row: number,
    column: number,
    value: CellValue,
    formula: string | null = null,
    format: string = GENERAL,
  ): this {
    const held = value === '' ? null : value;
    if (held === null && formula === null) return this;
    const cells = (this.rows[row] ??= []);
    if (cells[column] === undefined) this.cellCount += 1;
    cells[column] = { value: held, formula, format };
    this.rowCount = Math.max(this.rowCount, row + 1);
    this.columnCount = Math.max(this.columnCount, column + 1);
    return this;
  }

  cell(row: number, column: number): Cell | null {
    return this.rows[row]?.[column] ?? null;
  }

  value(row: number, column: number): CellValue {
    return this.rows[row]?.[column]?.value ?? null;
  }

  rowWidth(row: number): number {
    return this.rows[row]?.length ?? 0;
  }
}
