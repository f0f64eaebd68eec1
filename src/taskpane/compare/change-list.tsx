import type { ComparaisonPresentee } from '../modele';
import { count } from '../session';
import { useSession } from '../session-context';
import type { TreeMove } from '../tree/tree-keys';
import { VirtualTree } from '../tree/virtual-tree';
import type { RowLook } from '../tree/virtual-tree';
import { ChangeContent, GroupContent } from './change-row';
import { changeRows, shownGroups } from './rows';
import type { ChangeRow } from './rows';
import { useComparing, useComparingState } from './use-comparing';
import { WORDS } from './words';

const ROW_HEIGHTS = { group: 36, change: 57 };

function look(selected: string | null): RowLook<ChangeRow> {
  return {
    heightOf: (row) => ROW_HEIGHTS[row?.kind ?? 'change'],
    classOf: ({ kind }) => (kind === 'group' ? 'group-row' : 'point-row'),
    isSelected: ({ key }) => key === selected,
    content: (row) =>
      row.kind === 'group' ? (
        <GroupContent group={row.group} expanded={row.expanded} />
      ) : (
        <ChangeContent change={row.change} />
      ),
  };
}

/** What clicks and keys do: groups open and close, changes lead to their cell. */
function useCommands(rows: readonly ChangeRow[]) {
  const { revealCell } = useSession();
  const { set, getState } = useComparing();
  const toggle = (key: string) => {
    const closed = new Set(getState().closed);
    if (!closed.delete(key)) closed.add(key);
    set({ closed, activeRow: key });
  };
  const onClicked = (row: ChangeRow) => {
    if (row.kind === 'group') {
      toggle(row.key);
      return;
    }
    set({ activeRow: row.key, selected: row.key });
    const [first] = row.change.cells;
    if (first) void revealCell(first);
  };
  const onMove = ({ do: asked, key }: TreeMove) => {
    const row = rows.find((candidate) => candidate.key === key);
    if (asked === 'focus') set({ activeRow: key });
    else if (row) onClicked(row);
  };
  return { onClicked, onMove };
}

/** The changes by kind, as a tree. */
export function ChangeList({ result }: { result: ComparaisonPresentee }) {
  const { nature, closed, activeRow, selected } = useComparingState();
  const groups = shownGroups(result, nature);
  const rows = changeRows(groups, closed);
  const commands = useCommands(rows);
  const total = groups.reduce((sum, { changements }) => sum + changements.length, 0);
  if (total === 0) return <p className="empty">{nature ? WORDS.nothingOfThatKind : WORDS.nothing}</p>;
  return (
    <VirtualTree
      rows={rows}
      activeRow={activeRow}
      label={`Ce qui change, ${count(total, 'changement')}`}
      look={look(selected)}
      {...commands}
    />
  );
}
