import { parseCellName, parseRangeName } from './address';
import type { Range } from './address';
import { GridBuilder } from './grid';
import type { CellValue } from './grid';
import type { SheetSnapshot, Snapshot } from './snapshot';

type Rows = readonly (readonly CellValue[])[];
/** Cell in A1 notation → its formula, en-US, with "=". */
type Formulas = Readonly<Record<string, string>>;

function rangeOf(name: string): Range {
  const range = parseRangeName(name);
  if (!range) throw new RangeError(`Not a range in A1 notation: ${name}`);
  return range;
}

/** Puts its formula on each cell that has one; the value that it has in the rows is the one last computed. */
function setFormulas(cells: GridBuilder, formulas: Formulas): void {
  for (const [name, formula] of Object.entries(formulas)) {
    const at = parseCellName(name);
    if (!at) throw new RangeError(`Not a cell in A1 notation: ${name}`);
    cells.set(at.row, at.column, cells.value(at.row, at.column), formula);
  }
}

function sheetFromRows(
  name: string,
  rows: Rows,
  merges: readonly string[],
  formulas: Formulas,
): SheetSnapshot {
  const cells = new GridBuilder();
  rows.forEach((values, row) => values.forEach((value, column) => cells.set(row, column, value)));
  setFormulas(cells, formulas);
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

/** A workbook written by hand: sheet name → rows of cells, sheet name → merged areas in A1 notation, sheet name → formulas. */
export function snapshotFromRows(
  sheets: Readonly<Record<string, Rows>>,
  fileName = 'classeur.xlsx',
  merges: Readonly<Record<string, readonly string[]>> = {},
  formulas: Readonly<Record<string, Formulas>> = {},
): Snapshot {
  return {
    fileName,
    sheets: Object.entries(sheets).map(([name, rows]) =>
      sheetFromRows(name, rows, merges[name] ?? [], formulas[name] ?? {}),
    ),
    names: [],
    date1904: false,
  };
}
