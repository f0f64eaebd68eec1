import { parseRangeName } from './address';
import type { Range } from './address';
import { GridBuilder } from './grid';
import type { CellValue } from './grid';
import type { SheetSnapshot, Snapshot } from './snapshot';

type Rows = readonly (readonly CellValue[])[];

function rangeOf(name: string): Range {
  const range = parseRangeName(name);
  if (!range) throw new RangeError(`Not a range in A1 notation: ${name}`);
  return range;
}

function sheetFromRows(name: string, rows: Rows, merges: readonly string[]): SheetSnapshot {
  const cells = new GridBuilder();
  rows.forEach((values, row) => values.forEach((value, column) => cells.set(row, column, value)));
  return {
    name,
    kind: 'worksheet',
    visibility: 'visible',
    isProtected: false,
    cells,
    merges: merges.map(rangeOf),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

/** A workbook written by hand: sheet name → rows of cells, and sheet name → merged areas in A1 notation. */
export function snapshotFromRows(
  sheets: Readonly<Record<string, Rows>>,
  fileName = 'classeur.xlsx',
  merges: Readonly<Record<string, readonly string[]>> = {},
): Snapshot {
  return {
    fileName,
    sheets: Object.entries(sheets).map(([name, rows]) => sheetFromRows(name, rows, merges[name] ?? [])),
    names: [],
    date1904: false,
  };
}
