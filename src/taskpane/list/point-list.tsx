import { count, listFocused } from '../session';
import type { TreeRow } from '../session';
import { useSession, useSessionState } from '../session-context';
import { VirtualTree } from '../tree/virtual-tree';
import type { RowLook } from '../tree/virtual-tree';
import { TreeRowContent } from './tree-row';
import { useTreeCommands } from './use-tree-commands';

const ROW_HEIGHTS = { group: 36, rule: 37, point: 57 };

function classOf(row: TreeRow): string {
  return `${row.kind}-row${row.kind === 'point' && !row.titled ? ' is-untitled' : ''}`;
}

interface PointListProps {
  readonly rows: readonly TreeRow[];
  readonly points: number;
  readonly activeRow: string | null;
}

/** The points as a tree. */
export function PointList({ rows, points, activeRow }: PointListProps) {
  const { go } = useSession();
  const { focusList, selected } = useSessionState();
  const { onMove, onClicked, onOpened } = useTreeCommands(rows);
  const isSelected = (row: TreeRow) => row.kind === 'point' && row.finding.id === selected;
  const look: RowLook<TreeRow> = {
    heightOf: (row) => ROW_HEIGHTS[row?.kind ?? 'point'],
    classOf,
    isSelected,
    content: (row) => <TreeRowContent row={row} selected={isSelected(row)} onOpened={onOpened} />,
  };
  return (
    <VirtualTree
      rows={rows}
      activeRow={activeRow}
      label={`Points relevés, ${count(points, 'point')}`}
      look={look}
      focus={{ asked: focusList, onTaken: () => go(listFocused) }}
      onMove={onMove}
      onClicked={onClicked}
    />
  );
}
