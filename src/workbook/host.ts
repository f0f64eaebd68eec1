import type { CellRef } from './address';
import type { CellValue } from './grid';
import type { OwnSheet, SheetSpec } from './sheet-spec';
import type { Snapshot } from './snapshot';

export type MarkLevel = 'error' | 'warning' | 'info';

/** A cell to mark. Where several marks fall on one cell the host shows the gravest. */
export interface Mark {
  readonly at: CellRef;
  readonly level: MarkLevel;
  /** What a note in the cell says, where marks are written in a file; absent: no note. */
  readonly note?: string;
}

/** What could not be marked, with the reason said in French. */
export interface MarkReport {
  readonly marked: number;
  readonly skippedSheets: readonly { readonly sheet: string; readonly reason: string }[];
}

/** One cell to write. `before` must still be there, or nothing at all is written. Text is written as text, never as a formula. */
export interface CellEdit {
  readonly at: CellRef;
  readonly before: CellValue;
  readonly value: CellValue;
  /** Number format to set together with the value; absent: left as it is. */
  readonly format?: string;
}

export interface SnapshotOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  /**
   * A snapshot read before by the same host, and the sheets where a change was told since: what cannot have changed in
   * the others is taken from it. The result is the same as without.
   */
  readonly since?: { readonly snapshot: Snapshot; readonly changed: ReadonlySet<string> };
  /** Rejects with « too-large » rather than bring more cells than this, where bringing them is felt. */
  readonly atMost?: number;
}

/** What the user sees of a workbook before anything is read in it. */
export interface WorkbookOutline {
  readonly fileName: string;
  readonly sheetCount: number;
}

/** What changed. `sheet` is null when the host cannot tell, or when sheets were added, removed or renamed. */
export interface WorkbookChange {
  readonly sheet: string | null;
  /** Made by another person who works in the same file. */
  readonly isRemote: boolean;
}

/** The workbook that the user works in: an open one in Excel, or an .xlsx file. Every method rejects with a HostError. */
export interface WorkbookHost {
  describe(): Promise<WorkbookOutline>;
  snapshot(options?: SnapshotOptions): Promise<Snapshot>;
  /** Shows these marks and no other of ours. */
  showMarks(marks: readonly Mark[]): Promise<MarkReport>;
  clearMarks(): Promise<void>;
  /** Selects the cells and scrolls to the first. */
  reveal(cells: readonly CellRef[]): Promise<void>;
  /** Writes all or nothing, and gives the edits that undo it. */
  apply(edits: readonly CellEdit[]): Promise<readonly CellEdit[]>;
  /** Calls back after a change made by anybody but this host; gives the function that stops it. */
  onChanged(callback: (change: WorkbookChange) => void): Promise<() => void>;
}

/** A text of ours that stays in the workbook and goes with it. Every method rejects with a HostError. */
export interface TextKeeper {
  /** None when the workbook holds none; several when two people wrote theirs at once, the last one written last. */
  readKept(): Promise<readonly string[]>;
  /** Replaces them all; null removes all trace of them. */
  keep(text: string | null): Promise<void>;
}

/** Makes sheets in the workbook. Every method rejects with a HostError. */
export interface SheetMaker {
  /** The sheets of ours that the workbook holds. */
  ownSheets(): Promise<readonly OwnSheet[]>;
  /**
   * Adds these sheets after the others and shows the first, or rebuilds in its place the sheet of ours named in `replaced`
   * at the same rank. Names are made legal and unique. All or nothing: an abort leaves the workbook as it was, unless the
   * last step is under way. Gives the names as made.
   */
  addSheets(
    specs: readonly SheetSpec[],
    replaced?: readonly (string | null)[],
    signal?: AbortSignal,
  ): Promise<readonly string[]>;
}

export type HostErrorCode =
  | 'unreadable'
  | 'password'
  | 'old-format'
  | 'too-large'
  | 'cell-edit'
  | 'protected'
  | 'busy'
  | 'other-workbook'
  | 'closed'
  | 'not-kept'
  | 'not-found'
  | 'changed'
  | 'cancelled'
  | 'unsupported'
  | 'unknown';

/** A failure of the host, with one French sentence for the user. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly code: HostErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
