import type { Range } from './address';
import type { CellGrid } from './grid';

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

/** One sheet as it was when read. */
export interface SheetSnapshot {
  readonly name: string;
  /** A chart sheet has no cells. */
  readonly kind: 'worksheet' | 'chart';
  readonly visibility: Visibility;
  readonly isProtected: boolean;
  readonly cells: CellGrid;
  /** Merged areas, in reading order. Their value lies in the top left cell. */
  readonly merges: readonly Range[];
  /** Rows and columns hidden by hand or by a filter, from 0, within the used range. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

export interface DefinedName {
  readonly name: string;
  /** As written, en-US, without "=": "'Annexe 2'!$A$1:$B$20". */
  readonly refersTo: string;
  /** Name of the sheet it belongs to; null for the whole workbook. */
  readonly scope: string | null;
}

/** A workbook as it was when read: what reading and rules work on, whatever the host. */
export interface Snapshot {
  readonly fileName: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
}
