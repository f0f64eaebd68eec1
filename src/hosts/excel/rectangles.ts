import type { Range } from '../../workbook';

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** The fewest rectangles that a plain scan finds: runs of neighbours in a row, then equal runs of rows that follow. */
export function toRectangles(cells: readonly Position[]): Range[] {
  const rectangles: Range[] = [];
  /** Rectangles that the next row may still lengthen, by their columns. */
  let open = new Map<string, number>();
  let currentRow = -1;
  let lengthened = new Map<string, number>();
  for (const run of rowRuns(cells)) {
    if (run.top !== currentRow) {
      open = run.top === currentRow + 1 ? lengthened : new Map<string, number>();
      lengthened = new Map();
      currentRow = run.top;
    }
    const columns = `${run.left}:${run.right}`;
    const place = open.get(columns) ?? rectangles.length;
    rectangles[place] = { ...(rectangles[place] ?? run), bottom: run.bottom };
    lengthened.set(columns, place);
  }
  return rectangles;
}

function rowRuns(cells: readonly Position[]): Range[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Range[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    const follows = last?.top === row && column <= last.right + 1;
    if (follows) runs[runs.length - 1] = { ...last, right: Math.max(last.right, column) };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs;
}
