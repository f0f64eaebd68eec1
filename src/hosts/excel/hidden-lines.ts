import type { Hiding, SheetOutline } from './sheet-outline';

export interface HiddenLines {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** The outline has said for nothing whether all lines or none are hidden; else they are asked one by one. */
export const mustAskLines = ({ rows, columns }: SheetOutline): boolean =>
  rows === 'some' || columns === 'some';

/** What the outline alone tells. */
export function knownLines({ used, rows, columns }: SheetOutline): HiddenLines {
  return { rows: linesOf(rows, lineCount(used?.bottom)), columns: linesOf(columns, lineCount(used?.right)) };
}

/** Queues the question; the answer is read after the request. */
export function askHiddenLines(
  sheet: Excel.Worksheet,
  { used, rows, columns }: SheetOutline,
): () => HiddenLines {
  const height = lineCount(used?.bottom);
  const width = lineCount(used?.right);
  const fromA1 = sheet.getRangeByIndexes(0, 0, height, width).untrack();
  const rowAnswer = rows === 'some' ? fromA1.getRowProperties({ rowHidden: true }) : null;
  const columnAnswer = columns === 'some' ? fromA1.getColumnProperties({ columnHidden: true }) : null;
  return () => ({
    rows: linesOf(
      rows,
      height,
      rowAnswer?.value.map(({ rowHidden }) => rowHidden ?? false),
    ),
    columns: linesOf(
      columns,
      width,
      columnAnswer?.value.map(({ columnHidden }) => columnHidden ?? false),
    ),
  });
}

const lineCount = (last = -1): number => last + 1;

function linesOf(hiding: Hiding, count: number, isHidden: readonly boolean[] = []): Set<number> {
  if (hiding === 'none') return new Set();
  const lines = Array.from({ length: count }, (_, index) => index);
  return new Set(hiding === 'all' ? lines : lines.filter((line) => isHidden[line]));
}
