import {
  cellName,
  rangeName,
  type Cell,
  type CellGrid,
  type SheetSnapshot,
  type Snapshot,
} from '../../src/workbook';

/** A snapshot as plain data that a test can compare and show. */
export function plainSnapshot({ fileName, sheets, names, date1904 }: Snapshot): object {
  return { fileName, date1904, names, sheets: sheets.map(plainSheet) };
}

function plainSheet({ cells, merges, hiddenRows, hiddenColumns, ...rest }: SheetSnapshot): object {
  return {
    ...rest,
    size: [cells.rowCount, cells.columnCount, cells.cellCount],
    cells: plainCells(cells),
    merges: merges.map(rangeName),
    hiddenRows: [...hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...hiddenColumns].sort((a, b) => a - b),
  };
}

function plainCells(grid: CellGrid): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (let row = 0; row < grid.rowCount; row += 1) {
    for (let column = 0; column < grid.rowWidth(row); column += 1) {
      const cell = grid.cell(row, column);
      if (cell) cells[cellName(row, column)] = cell;
    }
  }
  return cells;
}
