import { cellName, columnName } from '../../workbook';
import type { Display } from '../displayed-cell';
import type { CellRef, Finding, SheetSnapshot, Snapshot } from '../modele';

export interface NeighbourCell {
  readonly key: string;
  readonly text: string;
  /** The cell of the point, one that it is compared with, or neither. */
  readonly role: 'here' | 'related' | 'plain';
}

export interface Neighbourhood {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly NeighbourCell[] }[];
}

const ROWS_AROUND = 1;
const ROWS_SHOWN = 5;
const COLUMNS_SHOWN = 3;
const TEXT_SHOWN = 90;

function from(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

function shortened(text: string): string {
  return text.length > TEXT_SHOWN ? `${text.slice(0, TEXT_SHOWN).trimEnd()}…` : text;
}

function roleOf(at: CellRef, { cells, related }: Finding): NeighbourCell['role'] {
  const isIn = (list: readonly CellRef[]) =>
    list.some(({ sheet, row, column }) => sheet === at.sheet && row === at.row && column === at.column);
  if (isIn(cells)) return 'here';
  return isIn(related) ? 'related' : 'plain';
}

/** Columns around the cell, the cell's own in the middle where there is room. */
function columnsAround(column: number, sheet: SheetSnapshot): number[] {
  const shown = Math.min(COLUMNS_SHOWN, Math.max(1, sheet.cells.columnCount));
  const first = Math.min(Math.max(0, column - 1), Math.max(0, sheet.cells.columnCount - shown));
  return from(first, shown);
}

/** From a row above, to as many as fit; fewer at the end of the sheet. */
function rowsAround(row: number, sheet: SheetSnapshot): number[] {
  const first = Math.max(0, row - ROWS_AROUND);
  return from(first, Math.max(row + 1 - first, Math.min(ROWS_SHOWN, sheet.cells.rowCount - first)));
}

/** The cells about a point, as they were read; null when its sheet is no longer there. */
export function neighbourhoodOf(
  finding: Finding,
  snapshot: Snapshot,
  display: Display,
): Neighbourhood | null {
  const [at] = finding.cells;
  const sheet = snapshot.sheets.find(({ name }) => name === at?.sheet);
  if (!at || !sheet) return null;
  const columns = columnsAround(at.column, sheet);
  const cellAt = (row: number, column: number): NeighbourCell => ({
    key: cellName(row, column),
    text: shortened(display(sheet, row, column)),
    role: roleOf({ sheet: sheet.name, row, column }, finding),
  });
  return {
    columns: columns.map(columnName),
    rows: rowsAround(at.row, sheet).map((row) => ({
      name: String(row + 1),
      cells: columns.map((column) => cellAt(row, column)),
    })),
  };
}
