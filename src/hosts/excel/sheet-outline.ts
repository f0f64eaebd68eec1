import type { Range } from '../../workbook';
import type { SheetQuestion } from './each-sheet';

/** The shape of a sheet: all that is not the content of its cells. */
export interface SheetOutline {
  /** Cells that hold something; null for an empty sheet. */
  readonly used: Range | null;
  readonly merges: readonly Range[];
  readonly rows: Hiding;
  readonly columns: Hiding;
}

/** Whether lines are hidden, from A1 to the last cell. */
export type Hiding = 'none' | 'some' | 'all';

const EMPTY: SheetOutline = { used: null, merges: [], rows: 'none', columns: 'none' };
const BOUNDS = 'rowIndex,columnIndex,rowCount,columnCount';

/**
 * Ranges are not tracked: none is used after its request, so Excel keeps no reference and no clean-up request follows.
 * Merged areas (ExcelApi 1.13) are asked from A1, because Excel reports only those whose first cell lies in the range
 * (OfficeDev/office-js issue 3611). Older Excels cannot tell them: the sheet then reads as if nothing were merged.
 */
export function outlineQuestion(canTellMerges: boolean): SheetQuestion<SheetOutline> {
  return (sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true).untrack();
    used.load(BOUNDS);
    const fromA1 = used.getBoundingRect('A1').untrack();
    fromA1.load('rowHidden,columnHidden');
    const merged = canTellMerges ? fromA1.getMergedAreasOrNullObject() : null;
    merged?.untrack();
    const areas = merged?.areas.load(`items/rowIndex,items/columnIndex,items/rowCount,items/columnCount`);
    return () =>
      used.isNullObject
        ? EMPTY
        : {
            used: boundsOf(used),
            merges: merged?.isNullObject ? [] : (areas?.items.map(boundsOf) ?? []).sort(byPosition),
            rows: hiding(fromA1.rowHidden),
            columns: hiding(fromA1.columnHidden),
          };
  };
}

function boundsOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Range {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

const byPosition = (a: Range, b: Range): number => a.top - b.top || a.left - b.left;

/** Excel answers null when some are hidden and others not; the types do not say it. */
function hiding(isHidden: boolean | null): Hiding {
  if (isHidden === null) return 'some';
  return isHidden ? 'all' : 'none';
}
