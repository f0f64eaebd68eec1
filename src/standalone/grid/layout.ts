import type { Display, SheetSnapshot } from '../../taskpane';
import type { Range } from '../../workbook';

/** Where rows and columns start, in pixels; one more than there are, so that each has an end. */
export interface GridLayout {
  readonly tops: readonly number[];
  readonly lefts: readonly number[];
}

const LETTER = 7.5;
const LINE = 18;
const PADDING = { x: 14, y: 6 };
const ROW = { min: 24, max: 12 * LINE + PADDING.y };
const COLUMN = { min: 72, max: 460 };
const SAMPLED_ROWS = 300;
/** A column is as wide as this share of its texts needs; the others wrap. */
const FITTING_SHARE = 0.85;
const SPARE = { rows: 24, columns: 8 };

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function clamp(value: number, { min, max }: { min: number; max: number }): number {
  return Math.min(max, Math.max(min, value));
}

function ends(sizes: readonly number[]): number[] {
  let sum = 0;
  return [0, ...sizes.map((size) => (sum += size))];
}

/** Rows and columns shown: those of the sheet, and some blank ones as Excel does. */
export function shownSize({ cells }: SheetSnapshot): { rows: number; columns: number } {
  return {
    rows: Math.max(SPARE.rows, cells.rowCount + 2),
    columns: Math.max(SPARE.columns, cells.columnCount + 1),
  };
}

function longestLine(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length));
}

function columnWidth(sheet: SheetSnapshot, column: number, display: Display, isWide: (row: number) => boolean): number {
  const rows = range(Math.min(sheet.cells.rowCount, SAMPLED_ROWS)).filter((row) => !isWide(row));
  const lengths = rows
    .map((row) => longestLine(display(sheet, row, column)))
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  const fitting = lengths[Math.floor((lengths.length - 1) * FITTING_SHARE)] ?? 0;
  return clamp(fitting * LETTER + PADDING.x, COLUMN);
}

/** Texts of areas merged over several columns say nothing of the width of one. */
function mergedOver(merges: readonly Range[], column: number): (row: number) => boolean {
  const rows = new Set(
    merges.filter(({ left, right }) => left === column && right > left).map(({ top }) => top),
  );
  return (row) => rows.has(row);
}

function linesOf(text: string, width: number): number {
  const perLine = Math.max(1, Math.floor((width - PADDING.x) / LETTER));
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
}

function rowHeight(sheet: SheetSnapshot, row: number, display: Display, widthAt: (column: number) => number): number {
  const lines = range(sheet.cells.rowWidth(row)).map((column) => {
    const width = widthAt(column);
    return width === 0 ? 0 : linesOf(display(sheet, row, column), width);
  });
  return clamp(Math.max(0, ...lines) * LINE + PADDING.y, ROW);
}

/** Right end of the area whose top left cell is there, by "row:column"; areas over several rows need no height. */
function mergedWidths(merges: readonly Range[], lefts: readonly number[]): Map<string, number> {
  return new Map(
    merges.map(({ top, bottom, left, right }) => [
      `${top}:${left}`,
      bottom > top ? 0 : (lefts[right + 1] ?? 0) - (lefts[left] ?? 0),
    ]),
  );
}

/** A snapshot knows no widths: they come from the texts. */
export function layoutOf(sheet: SheetSnapshot, display: Display): GridLayout {
  const { rows, columns } = shownSize(sheet);
  const lefts = ends(
    range(columns).map((column) => columnWidth(sheet, column, display, mergedOver(sheet.merges, column))),
  );
  const merged = mergedWidths(sheet.merges, lefts);
  const widthAt = (row: number) => (column: number) =>
    merged.get(`${row}:${column}`) ?? (lefts[column + 1] ?? 0) - (lefts[column] ?? 0);
  return { lefts, tops: ends(range(rows).map((row) => rowHeight(sheet, row, display, widthAt(row)))) };
}
