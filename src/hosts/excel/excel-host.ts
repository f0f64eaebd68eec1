import type {
  CellEdit,
  CellRef,
  Mark,
  MarkReport,
  OwnSheet,
  SheetMaker,
  SheetSpec,
  Snapshot,
  SnapshotOptions,
  TextKeeper,
  WorkbookChange,
  WorkbookHost,
  WorkbookOutline,
} from '../../workbook';
import { activeSheetName } from './active-sheet';
import { ChangeWatch } from './changes';
import { EditWriter } from './edits';
import { MarkLayer } from './mark-layer';
import { pageOfficeApi, type OfficeApi } from './office-api';
import { SnapshotReader } from './read-snapshot';
import { revealCells } from './reveal';
import { ExcelRunner } from './run';
import { keepText, keptTexts } from './kept-text';
import { describeWorkbook } from './sheet-list';
import type { SheetWriter } from './sheets/sheet-writer';

export interface ExcelHostOptions {
  readonly office?: OfficeApi;
  /** Waits between two tries of a busy Excel. */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/** The workbook open in Excel. */
export class ExcelHost implements WorkbookHost, SheetMaker, TextKeeper {
  private readonly runner: ExcelRunner;
  private readonly reader: SnapshotReader;
  private readonly marks: MarkLayer;
  private readonly changes: ChangeWatch;
  private readonly edits: EditWriter;
  private sheetWriter: Promise<SheetWriter> | null = null;

  constructor({ office = pageOfficeApi, pause }: ExcelHostOptions = {}) {
    this.runner = new ExcelRunner(office, pause);
    this.reader = new SnapshotReader(this.runner);
    this.marks = new MarkLayer(this.runner);
    this.changes = new ChangeWatch(this.runner);
    this.edits = new EditWriter(this.runner, this.changes);
  }

  describe(): Promise<WorkbookOutline> {
    return describeWorkbook(this.runner);
  }

  async snapshot(options?: SnapshotOptions): Promise<Snapshot> {
    const { snapshot, worksheets } = await this.reader.read(options);
    this.marks.learnSheets(worksheets);
    this.changes.learnSheets(worksheets);
    return snapshot;
  }

  activeSheet(): Promise<string> {
    return activeSheetName(this.runner);
  }

  showMarks(marks: readonly Mark[]): Promise<MarkReport> {
    return this.marks.show(marks);
  }

  clearMarks(): Promise<void> {
    return this.marks.clear();
  }

  reveal(cells: readonly CellRef[]): Promise<void> {
    return revealCells(this.runner, cells);
  }

  apply(edits: readonly CellEdit[]): Promise<readonly CellEdit[]> {
    return this.edits.apply(edits);
  }

  onChanged(callback: (change: WorkbookChange) => void): Promise<() => void> {
    return this.changes.listen(callback);
  }

  readKept(): Promise<readonly string[]> {
    return keptTexts(this.runner);
  }

  keep(text: string | null): Promise<void> {
    return keepText(this.runner, text);
  }

  async ownSheets(): Promise<readonly OwnSheet[]> {
    return (await this.sheets()).ownSheets();
  }

  async addSheets(
    specs: readonly SheetSpec[],
    replaced?: readonly (string | null)[],
    signal?: AbortSignal,
  ): Promise<readonly string[]> {
    return (await this.sheets()).addSheets(specs, replaced, signal);
  }

  /** Fetched when sheets are first asked for: a check needs none of it. */
  private sheets(): Promise<SheetWriter> {
    this.sheetWriter ??= import('./sheets/sheet-writer').then(
      ({ SheetWriter }) => new SheetWriter(this.runner, this.changes),
    );
    this.sheetWriter.catch(() => (this.sheetWriter = null));
    return this.sheetWriter;
  }
}
