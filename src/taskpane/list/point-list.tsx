import { useVirtualizer } from '@tanstack/react-virtual';
import type { Virtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { count } from '../session';
import type { TreeRow } from '../session';
import { TreeRowView } from './tree-row';
import { useRowFocus } from './use-row-focus';
import { useTreeCommands } from './use-tree-commands';

const ROW_HEIGHTS = { group: 36, rule: 37, point: 57 };
const OVERSCAN = 8;

type Scroller = Virtualizer<HTMLDivElement, HTMLDivElement>;

/** The rows in sight, and the active one wherever it is: it must be there to take the focus. */
function withActive(indexes: number[], active: number): number[] {
  return active < 0 || indexes.includes(active) ? indexes : [...indexes, active].sort((a, b) => a - b);
}

function useRowWindow(rows: readonly TreeRow[], active: number) {
  const box = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- drawn again at each scroll on purpose
  const window: Scroller = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => ROW_HEIGHTS[rows[index]?.kind ?? 'point'],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: OVERSCAN,
    rangeExtractor: ({ startIndex, endIndex, overscan, count: total }) => {
      const first = Math.max(0, startIndex - overscan);
      const last = Math.min(total - 1, endIndex + overscan);
      return withActive(
        Array.from({ length: last - first + 1 }, (_, at) => first + at),
        active,
      );
    },
  });
  return { box, window };
}

interface PointListProps {
  readonly rows: readonly TreeRow[];
  readonly points: number;
  readonly activeRow: string | null;
}

/** The points as a tree of which only the rows in sight exist. */
export function PointList({ rows, points, activeRow }: PointListProps) {
  const active = Math.max(
    0,
    rows.findIndex(({ key }) => key === activeRow),
  );
  const { box, window } = useRowWindow(rows, active);
  const requestFocus = useRowFocus(box, active, (index) => window.scrollToIndex(index));
  const { onKeyDown, onClicked, onOpened } = useTreeCommands(rows, requestFocus);
  return (
    <div ref={box} className="point-list" role="presentation">
      <div
        role="tree"
        tabIndex={-1}
        aria-label={`Points relevés, ${count(points, 'point')}`}
        className="point-tree"
        style={{ height: window.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {window.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          return (
            row && (
              <TreeRowView
                key={key}
                ref={window.measureElement}
                row={row}
                index={index}
                start={start}
                focusable={index === active}
                onClicked={onClicked}
                onOpened={onOpened}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
