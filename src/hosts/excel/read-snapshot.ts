import { GridBuilder, type SheetSnapshot, type Snapshot, type SnapshotOptions } from '../../workbook';
import { planRequests } from './cell-blocks';
import { fillGrid } from './cell-value';
import { askEachSheet } from './each-sheet';
import { knownLines, mustAskLines, type HiddenLines } from './hidden-lines';
import { hasExcelApi } from './office-api';
import { cancelled } from './office-errors';
import { readCells, type SheetToRead } from './read-cells';
import type { ExcelRunner } from './run';
import { listWorkbook, type ListedSheet } from './sheet-list';
import { outlineQuestion, type SheetOutline } from './sheet-outline';

const NO_CELLS: SheetOutline = { used: null, merges: [], rows: 'none', columns: 'none' };

/**
 * The whole workbook in three requests below the payload limit: the list of sheets and names, the shape of each sheet,
 * the cells. Larger workbooks take more of the third kind.
 */
export async function readSnapshot(
  runner: ExcelRunner,
  options: SnapshotOptions = {},
): Promise<{ snapshot: Snapshot; worksheets: ListedSheet[] }> {
  const workbook = await listWorkbook(runner);
  stopIfCancelled(options);
  const question = outlineQuestion(hasExcelApi(runner.office, '1.13'));
  const outlines = await askEachSheet(runner, workbook.sheets, question);
  const sheets = workbook.sheets.map((listed, place) => ({ listed, outline: outlines[place] ?? NO_CELLS }));
  const { grids, hidden } = await readAllCells(runner, sheets, options);
  const snapshot = {
    fileName: workbook.fileName,
    names: workbook.names,
    date1904: workbook.date1904,
    sheets: sheets.map(({ listed, outline }, place) =>
      toSheet(listed, outlines[place] ? outline : null, grids[place], hidden.get(place)),
    ),
  };
  return { snapshot, worksheets: workbook.sheets.filter((_, place) => outlines[place] !== null) };
}

interface ReadSheets {
  readonly grids: readonly GridBuilder[];
  readonly hidden: ReadonlyMap<number, HiddenLines>;
}

async function readAllCells(
  runner: ExcelRunner,
  sheets: readonly SheetToRead[],
  options: SnapshotOptions,
): Promise<ReadSheets> {
  const grids = sheets.map(() => new GridBuilder());
  const hidden = new Map<number, HiddenLines>();
  const blocks = sheets.flatMap(({ outline: { used } }, sheet) => (used ? [{ sheet, bounds: used }] : []));
  const linesOf = sheets.flatMap(({ outline }, place) => (mustAskLines(outline) ? [place] : []));
  for (const [index, request] of planRequests(blocks).entries()) {
    stopIfCancelled(options);
    options.onProgress?.(request[0]?.sheet ?? 0, sheets.length);
    const answer = await readCells(runner, sheets, { blocks: request, linesOf: index === 0 ? linesOf : [] });
    for (const block of answer.blocks) fillGrid(grids[block.sheet] ?? new GridBuilder(), block);
    for (const [place, lines] of answer.hidden) hidden.set(place, lines);
  }
  stopIfCancelled(options);
  options.onProgress?.(sheets.length, sheets.length);
  return { grids, hidden };
}

function stopIfCancelled({ signal }: SnapshotOptions): void {
  if (signal?.aborted) throw cancelled();
}

function toSheet(
  { name, visibility, isProtected }: ListedSheet,
  outline: SheetOutline | null,
  cells: GridBuilder = new GridBuilder(),
  hidden?: HiddenLines,
): SheetSnapshot {
  const { rows, columns } = hidden ?? knownLines(outline ?? NO_CELLS);
  return {
    name,
    kind: outline ? 'worksheet' : 'chart',
    visibility,
    isProtected,
    cells,
    merges: outline?.merges ?? [],
    hiddenRows: rows,
    hiddenColumns: columns,
  };
}
