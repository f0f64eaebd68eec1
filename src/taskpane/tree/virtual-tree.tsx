import { useVirtualizer } from '@tanstack/react-virtual';
import type { Virtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { treeMove } from './tree-keys';
import type { TreeMove, TreeNode } from './tree-keys';
import { NEVER_ASKED, useActiveInSight, useRowFocus } from './use-row-focus';
import type { AskedFocus } from './use-row-focus';

const OVERSCAN = 8;

type Scroller = Virtualizer<HTMLDivElement, HTMLDivElement>;

/** The rows in sight, and the active one wherever it is: it must be there to take the focus. */
function withActive(indexes: number[], active: number): number[] {
  return active < 0 || indexes.includes(active) ? indexes : [...indexes, active].sort((a, b) => a - b);
}

function useRowWindow(rows: readonly TreeNode[], active: number, heightOf: (index: number) => number) {
  const box = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react-hooks/incompatible-library -- drawn again at each scroll on purpose
  const window: Scroller = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: heightOf,
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

/** How the rows of a tree look. */
export interface RowLook<Row extends TreeNode> {
  readonly heightOf: (row: Row | undefined) => number;
  readonly classOf: (row: Row) => string;
  readonly isSelected: (row: Row) => boolean;
  readonly content: (row: Row) => ReactNode;
}

interface TreeItemProps<Row extends TreeNode> {
  readonly ref: Ref<HTMLDivElement>;
  readonly row: Row;
  readonly look: RowLook<Row>;
  readonly index: number;
  readonly start: number;
  readonly focusable: boolean;
  readonly onClicked: (row: Row) => void;
}

/** One row, placed where the window of the tree wants it. */
function TreeItem<Row extends TreeNode>(props: TreeItemProps<Row>) {
  const { ref, row, look, index, start, focusable, onClicked } = props;
  const selected = look.isSelected(row);
  return (
    // The keys are those of the tree, which hears them all: jsx-a11y sees the row alone.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={ref}
      role="treeitem"
      data-index={index}
      tabIndex={focusable ? 0 : -1}
      aria-level={row.level}
      aria-setsize={row.size}
      aria-posinset={row.position}
      aria-selected={selected}
      {...(row.expanded !== undefined && { 'aria-expanded': row.expanded })}
      className={`tree-row ${look.classOf(row)}${selected ? ' is-selected' : ''}`}
      style={{ transform: `translateY(${String(start)}px)` }}
      onClick={() => onClicked(row)}
    >
      {look.content(row)}
    </div>
  );
}

interface VirtualTreeProps<Row extends TreeNode> {
  readonly rows: readonly Row[];
  readonly activeRow: string | null;
  readonly label: string;
  readonly look: RowLook<Row>;
  readonly focus?: AskedFocus;
  readonly onMove: (move: TreeMove) => void;
  readonly onClicked: (row: Row) => void;
}

/** A tree of which only the rows in sight exist, gone through with the keyboard. */
export function VirtualTree<Row extends TreeNode>(props: VirtualTreeProps<Row>) {
  const { rows, activeRow, label, look, focus = NEVER_ASKED, onMove, onClicked } = props;
  const found = rows.findIndex(({ key }) => key === activeRow);
  const active = Math.max(0, found);
  const { box, window } = useRowWindow(rows, active, (index) => look.heightOf(rows[index]));
  const requestFocus = useRowFocus(box, active, (index) => window.scrollToIndex(index), focus);
  useActiveInSight(activeRow, () => found >= 0 && window.scrollToIndex(found));
  const onKeyDown = (event: KeyboardEvent) => {
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
    const move = isPlain && treeMove(event.key, rows, activeRow);
    if (!move) return;
    event.preventDefault();
    requestFocus();
    onMove(move);
  };
  const items = window.getVirtualItems().flatMap(({ index, key, start }) => {
    const row = rows[index];
    const place = { index, start, focusable: index === active };
    return row
      ? [<TreeItem key={key} ref={window.measureElement} {...{ row, look, onClicked, ...place }} />]
      : [];
  });
  const size = { height: window.getTotalSize() };
  return (
    <div ref={box} className="point-list" role="presentation">
      <div
        role="tree"
        tabIndex={-1}
        aria-label={label}
        className="point-tree"
        style={size}
        onKeyDown={onKeyDown}
      >
        {items}
      </div>
    </div>
  );
}
