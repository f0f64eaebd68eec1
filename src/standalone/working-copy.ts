import { XlsxHost } from '../hosts/xlsx';
import { Store } from '../taskpane';
import type { SheetMaker, TextKeeper, WorkbookHost } from '../workbook';

/** All that the pane may ask of the workbook. */
export type WorkbookPorts = WorkbookHost & TextKeeper & SheetMaker;

/** The ports of a file; `onWritten` is called once something was written in it. */
function portsOf(file: XlsxHost, onWritten: () => void): WorkbookPorts {
  const told = async <Result>(writing: Promise<Result>): Promise<Result> => {
    const result = await writing;
    onWritten();
    return result;
  };
  return {
    describe: () => file.describe(),
    snapshot: (options) => file.snapshot(options),
    showMarks: (marks) => file.showMarks(marks),
    clearMarks: () => file.clearMarks(),
    reveal: (cells) => file.reveal(cells),
    onChanged: () => file.onChanged(),
    readKept: () => file.readKept(),
    ownSheets: () => file.ownSheets(),
    apply: (edits) => told(file.apply(edits)),
    keep: (text) => told(file.keep(text)),
    addSheets: (specs, replaced, signal) => told(file.addSheets(specs, replaced, signal)),
  };
}

/** A file under work: what is written in it stays in memory until a copy of it is saved. */
export class WorkingCopy {
  /** How many writings were made, and how many of them the last copy has. */
  private readonly store = new Store({ written: 0, saved: 0 });
  readonly subscribe = this.store.subscribe;
  readonly ports: WorkbookPorts;

  private constructor(readonly file: XlsxHost) {
    this.ports = portsOf(file, () =>
      this.store.update((state) => ({ ...state, written: state.written + 1 })),
    );
  }

  static async open(bytes: Uint8Array, fileName: string): Promise<WorkingCopy> {
    return new WorkingCopy(await XlsxHost.open(bytes, fileName));
  }

  /** Corrected, completed, or with something accepted: there is a copy to save. */
  readonly isChanged = (): boolean => this.store.get().written > 0 && this.file.isChanged;

  /** Changed since the last copy: it would be lost with the page. */
  readonly isUnsaved = (): boolean => {
    const { written, saved } = this.store.get();
    return this.isChanged() && written !== saved;
  };

  readonly save = async (): Promise<Uint8Array> => {
    const { written } = this.store.get();
    const bytes = await this.file.save();
    this.store.update((state) => ({ ...state, saved: written }));
    return bytes;
  };
}
