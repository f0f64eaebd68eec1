import { useVirtualizer } from '@tanstack/react-virtual';
import type { Range as WindowRange } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Position } from './grid-keys';
import type { GridLayout } from './layout';
import type { MergedAreas } from './merged-areas';

export const HEADER = { width: 48, height: 24 };
const OVERSCAN = { rows: 6, columns: 2 };

function indexesOf(
  { startIndex, endIndex, overscan, count }: WindowRange,
  also: readonly number[],
): number[] {
  const first = Math.max(0, startIndex - overscan);
  const last = Math.min(count - 1, endIndex + overscan);
  const seen = new Set(also.filter((index) => index < count));
  for (let index = first; index <= last; index += 1) seen.add(index);
  return [...seen].sort((a, b) => a - b);
}

/** The rows and columns in sight, those that a merged area needs, and those of the active cell, which has the focus. */
export function useGridWindow({ tops, lefts }: GridLayout, areas: MergedAreas, active: Position) {
  const boxRef = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react-hooks/incompatible-library -- drawn again at each scroll on purpose
  const rows = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: tops.length - 1,
    getScrollElement: () => boxRef.current,
    estimateSize: (index) => (tops[index + 1] ?? 0) - (tops[index] ?? 0),
    overscan: OVERSCAN.rows,
    scrollPaddingStart: HEADER.height,
    scrollPaddingEnd: HEADER.height,
    rangeExtractor: (range) =>
      indexesOf(range, [active.row, ...areas.topsReaching(range.startIndex, range.endIndex)]),
  });
  const columns = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    horizontal: true,
    count: lefts.length - 1,
    getScrollElement: () => boxRef.current,
    estimateSize: (index) => (lefts[index + 1] ?? 0) - (lefts[index] ?? 0),
    overscan: OVERSCAN.columns,
    scrollPaddingStart: HEADER.width,
    rangeExtractor: (range) =>
      indexesOf(range, [active.column, ...areas.leftsReaching(range.startIndex, range.endIndex)]),
  });
  return { boxRef, rows, columns };
}
