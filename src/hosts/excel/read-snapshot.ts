import {
  cancelled,
  GridBuilder,
  type SheetSnapshot,
  type Snapshot,
  type SnapshotOptions,
} from '../../workbook';
import { cellCount, planRequests, type CellBlock } from './cell-blocks';
import { fillGrid } from './cell-value';
import { askEachSheet } from './each-sheet';
import { knownLines, mustAskLines, type HiddenLines } from './hidden-lines';
import { hasExcelApi } from './office-api';
import { readCells, tooManyCells, type SheetToRead } from './read-cells';
import type { ExcelRunner } from './run';
import { asBefore } from './same-content';
import { listWorkbook, type ListedSheet, type WorkbookList } from './sheet-list';
import { outlineQuestion, type SheetOutline } from './sheet-outline';
import { unchangedSheets } from './unchanged-sheets';

const NO_CELLS: SheetOutline = { used: null, merges: [], rows: 'none', columns: 'none' };

/** What was read, and the sheets that have cells. */
interface ReadWorkbook {
  readonly snapshot: Snapshot;
  readonly worksheets: readonly ListedSheet[];
}

/** Reads the workbook, and remembers what it read: only what changed since is asked again. */
export class SnapshotReader {
  private readonly idsOf = new WeakMap<Snapshot, readonly string[]>();

  constructor(private readonly runner: ExcelRunner) {}

  /**
   * Three requests below the payload limit: the list of sheets and names, the shape of each sheet, the cells. Larger
   * workbooks take more of the third kind.
   */
  async read(options: SnapshotOptions = {}): Promise<ReadWorkbook> {
    const workbook = await listWorkbook(this.runner);
    stopIfCancelled(options);
    const unchanged = this.unchanged(workbook, options.since);
    const toRead = workbook.sheets.filter((_, place) => !unchanged[place]);
    const read = (await readSheets(this.runner, toRead, options)).values();
    const sheets = unchanged.flatMap((sheet) => sheet ?? read.next().value ?? []);
    const { fileName, names, date1904 } = workbook;
    const asRead = { fileName, names, date1904, sheets };
    const snapshot = options.since ? asBefore(asRead, options.since.snapshot) : asRead;
    const ids = workbook.sheets.map(({ id }) => id);
    this.idsOf.set(snapshot, ids);
    return {
      snapshot,
      worksheets: workbook.sheets.filter((_, place) => sheets[place]?.kind === 'worksheet'),
    };
  }

  /** Nothing is taken from a snapshot that was not read here. */
  private unchanged(workbook: WorkbookList, since: SnapshotOptions['since']): (SheetSnapshot | null)[] {
    const ids = since && this.idsOf.get(since.snapshot);
    if (!ids) return workbook.sheets.map(() => null);
    return unchangedSheets(workbook, { snapshot: since.snapshot, ids }, since.changed);
  }
}

async function readSheets(
  runner: ExcelRunner,
  listed: readonly ListedSheet[],
  options: SnapshotOptions,
): Promise<SheetSnapshot[]> {
  const question = outlineQuestion(hasExcelApi(runner.office, '1.13'));
  const outlines = listed.length > 0 ? await askEachSheet(runner, listed, question) : [];
  const sheets = listed.map((sheet, place) => ({ listed: sheet, outline: outlines[place] ?? NO_CELLS }));
  const { grids, hidden } = await readAllCells(runner, sheets, options);
  return listed.map((sheet, place) =>
    toSheet(sheet, outlines[place] ?? null, grids[place], hidden.get(place)),
  );
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
  refuseAbove(options.atMost, blocks);
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

function refuseAbove(atMost = Infinity, blocks: readonly CellBlock[]): void {
  if (blocks.reduce((sum, block) => sum + cellCount(block), 0) > atMost) throw tooManyCells();
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
