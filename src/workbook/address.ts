/** A cell of a workbook. Rows and columns count from 0. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** One text for one cell, by which cells are compared and looked up. */
export function cellKey({ sheet, row, column }: CellRef): string {
  return `${sheet}!${String(row)}:${String(column)}`;
}

/** A rectangle of cells, bounds included, counted from 0. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

const LETTERS = 26;
const CODE_OF_A = 65;

/** 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    name = String.fromCharCode(CODE_OF_A + ((rest - 1) % LETTERS)) + name;
  }
  return name;
}

/** "A" → 0, "AA" → 26; NaN when the name is not made of letters. */
export function columnIndex(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return NaN;
  return (
    [...name.toUpperCase()].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - CODE_OF_A + 1, 0) -
    1
  );
}

/** (2, 1) → "B3". */
export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** "B3" or "$B$3" → its row and column, or null when it is no address of a cell within Excel's bounds. */
export function parseCellName(name: string): { row: number; column: number } | null {
  const parts = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(name);
  if (!parts) return null;
  const column = columnIndex(parts[1] ?? '');
  const row = Number(parts[2]) - 1;
  return row < MAX_ROWS && column < MAX_COLUMNS ? { row, column } : null;
}

/** A1 notation of a rectangle: "A3:B140", or "A3" for one cell. */
export function rangeName({ top, left, bottom, right }: Range): string {
  const first = cellName(top, left);
  return top === bottom && left === right ? first : `${first}:${cellName(bottom, right)}`;
}

/** "A3:B140" → its bounds, in the right order whatever the corners given; null when it is no range. */
export function parseRangeName(name: string): Range | null {
  const [first, last = first] = name.split(':').map(parseCellName);
  if (!first || !last) return null;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

export function contains(range: Range, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}
