import type { Finding } from '../modele';
import { focusRow, openPoint, toggleRow } from '../session';
import type { TreeRow } from '../session';
import { useSession, useSessionState } from '../session-context';
import type { TreeMove } from '../tree/tree-keys';

/** What keys and clicks do in the list. */
export function useTreeCommands(rows: readonly TreeRow[]) {
  const { go, reveal } = useSession();
  const { selected } = useSessionState();

  const findingAt = (key: string): Finding | null => {
    const row = rows.find((candidate) => candidate.key === key);
    return row?.kind === 'point' ? row.finding : null;
  };
  const onMove = (move: TreeMove) => {
    const finding = findingAt(move.key);
    if (move.do === 'toggle') go(toggleRow(move.key));
    else if (move.do === 'open' && finding) go(openPoint(finding.id));
    else if (move.do === 'reveal' && finding) void reveal(finding);
    else go(focusRow(move.key));
  };
  const onOpened = (finding: Finding) => go(openPoint(finding.id));
  /** A first click goes to the cell; a click on the selected point opens it. */
  const onClicked = (row: TreeRow) => {
    if (row.kind !== 'point') go(toggleRow(row.key));
    else if (row.finding.id === selected) onOpened(row.finding);
    else void reveal(row.finding);
  };
  return { onMove, onClicked, onOpened };
}
