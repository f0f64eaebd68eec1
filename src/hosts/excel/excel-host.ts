import type {
  CellEdit,
  CellRef,
  Mark,
  MarkReport,
  Snapshot,
  SnapshotOptions,
  WorkbookHost,
} from '../../workbook';
import { ChangeWatch } from './changes';
import { EditWriter } from './edits';
import { MarkLayer } from './mark-layer';
import { pageOfficeApi, type OfficeApi } from './office-api';
import { readSnapshot } from './read-snapshot';
import { revealCells } from './reveal';
import { ExcelRunner } from './run';

export interface ExcelHostOptions {
  readonly office?: OfficeApi;
  /** Waits between two tries of a busy Excel. */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/** The workbook open in Excel. */
export class ExcelHost implements WorkbookHost {
  private readonly runner: ExcelRunner;
  private readonly marks: MarkLayer;
  private readonly changes: ChangeWatch;
  private readonly edits: EditWriter;

  constructor({ office = pageOfficeApi, pause }: ExcelHostOptions = {}) {
    this.runner = new ExcelRunner(office, pause);
    this.marks = new MarkLayer(this.runner);
    this.changes = new ChangeWatch(this.runner);
    this.edits = new EditWriter(this.runner, this.changes);
  }

  async snapshot(options?: SnapshotOptions): Promise<Snapshot> {
    const { snapshot, worksheets } = await readSnapshot(this.runner, options);
    this.marks.learnSheets(worksheets);
    return snapshot;
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

  onChanged(callback: () => void): Promise<() => void> {
    return this.changes.listen(callback);
  }
}
