import type { Display, SheetSnapshot } from '../../taskpane';
import type { CellGrid, Range } from '../../workbook';

/** Where rows and columns start, in pixels; one more than there are, so that each has an end. */
export interface GridLayout {
  readonly tops: readonly number[];
  readonly lefts: readonly number[];
}

const LINE = 18;
const PADDING = { x: 14, y: 6 };
const ROW = { min: 24, max: 12 * LINE + PADDING.y };
const COLUMN = { min: 88, max: 460 };
/** No column is widened for a longer word than this. */
const LONGEST_WORD = 22;
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

function longest(parts: readonly string[]): number {
  return Math.max(0, ...parts.map((part) => part.length));
}

/** In letters: what most texts of the column need, and all of its usual words. */
function lettersOf(texts: readonly string[]): number {
  const lines = texts.map((text) => longest(text.split('\n'))).sort((a, b) => a - b);
  const fitting = lines[Math.floor((lines.length - 1) * FITTING_SHARE)] ?? 0;
  return Math.max(fitting, Math.min(LONGEST_WORD, longest(texts.flatMap((text) => text.split(/\s+/)))));
}

/** Texts that run over several columns say nothing of the width of one. */
function runningOver({ cells, merges }: SheetSnapshot, column: number): (row: number) => boolean {
  const merged = new Set(
    merges.filter(({ left, right }) => left === column && right > left).map(({ top }) => top),
  );
  return (row) => merged.has(row) || isAlone(cells, row, column);
}

/** A text with nothing at its right, alone on its row: as in Excel, it runs over the empty cells. */
export function isAlone(cells: CellGrid, row: number, column: number): boolean {
  return (
    typeof cells.value(row, column) === 'string' &&
    cells.rowWidth(row) === column + 1 &&
    column + 1 < cells.columnCount &&
    range(column).every((before) => cells.value(row, before) === null)
  );
}

function columnWidth(sheet: SheetSnapshot, column: number, display: Display, letter: number): number {
  const runsOver = runningOver(sheet, column);
  const texts = range(Math.min(sheet.cells.rowCount, SAMPLED_ROWS))
    .filter((row) => !runsOver(row))
    .map((row) => display(sheet, row, column))
    .filter((text) => text !== '');
  return clamp(lettersOf(texts) * letter + PADDING.x, COLUMN);
}

/** Fits the narrowest column: most cells of a long list, which are then not measured. */
function isShort(text: string, letter: number): boolean {
  return text.length * letter <= COLUMN.min - PADDING.x && !text.includes('\n');
}

function linesOf(text: string, width: number, letter: number): number {
  const perLine = Math.max(1, Math.floor((width - PADDING.x) / letter + 0.5));
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
}

interface Measured {
  readonly sheet: SheetSnapshot;
  readonly display: Display;
  readonly letter: number;
  readonly lefts: readonly number[];
  /** Width of the area whose top left cell is there, by "row:column"; areas over several rows need no height. */
  readonly merged: ReadonlyMap<string, number>;
}

function widthFor({ sheet, lefts, merged }: Measured, row: number, column: number): number {
  const area = merged.size > 0 ? merged.get(`${row}:${column}`) : undefined;
  if (area !== undefined) return area;
  const end = isAlone(sheet.cells, row, column) ? sheet.cells.columnCount : column + 1;
  return (lefts[end] ?? 0) - (lefts[column] ?? 0);
}

function cellLines(measured: Measured, row: number, column: number): number {
  const { sheet, display, letter } = measured;
  const text = display(sheet, row, column);
  if (isShort(text, letter)) return 1;
  const width = widthFor(measured, row, column);
  return width === 0 ? 0 : linesOf(text, width, letter);
}

function rowHeight(measured: Measured, row: number): number {
  const columns = measured.sheet.cells.rowWidth(row);
  let lines = 0;
  for (let column = 0; column < columns; column += 1) {
    lines = Math.max(lines, cellLines(measured, row, column));
  }
  return clamp(lines * LINE + PADDING.y, ROW);
}

function mergedWidths(merges: readonly Range[], lefts: readonly number[]): Map<string, number> {
  return new Map(
    merges.map(({ top, bottom, left, right }) => [
      `${top}:${left}`,
      bottom > top ? 0 : (lefts[right + 1] ?? 0) - (lefts[left] ?? 0),
    ]),
  );
}

/** A snapshot knows no widths: they come from the texts. `letter` is the usual width of one, in pixels. */
export function layoutOf(sheet: SheetSnapshot, display: Display, letter: number): GridLayout {
  const { rows, columns } = shownSize(sheet);
  const lefts = ends(range(columns).map((column) => columnWidth(sheet, column, display, letter)));
  const measured = { sheet, display, letter, lefts, merged: mergedWidths(sheet.merges, lefts) };
  return { lefts, tops: ends(range(rows).map((row) => rowHeight(measured, row))) };
}
