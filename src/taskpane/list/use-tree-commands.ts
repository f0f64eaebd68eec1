import type { KeyboardEvent } from 'react';
import type { Finding } from '../modele';
import { focusRow, openPoint, toggleRow, treeMove } from '../session';
import type { TreeMove, TreeRow } from '../session';
import { useSession, useSessionState } from '../session-context';

/** What keys and clicks do in the list. */
export function useTreeCommands(rows: readonly TreeRow[], requestFocus: () => void) {
  const { go, reveal } = useSession();
  const { activeRow, selected } = useSessionState();

  const revealById = (id: string) => {
    const row = rows.find((candidate) => candidate.kind === 'point' && candidate.finding.id === id);
    if (row?.kind === 'point') void reveal(row.finding);
  };
  const run = (move: TreeMove) => {
    if (move.do === 'focus') go(focusRow(move.key));
    else if (move.do === 'toggle') go(toggleRow(move.key));
    else if (move.do === 'open') go(openPoint(move.id));
    else revealById(move.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
    const move = isPlain && treeMove(event.key, rows, activeRow);
    if (!move) return;
    event.preventDefault();
    requestFocus();
    run(move);
  };
  const onOpened = (finding: Finding) => go(openPoint(finding.id));
  /** A first click goes to the cell; a click on the selected point opens it. */
  const onClicked = (row: TreeRow) => {
    if (row.kind !== 'point') go(toggleRow(row.key));
    else if (row.finding.id === selected) onOpened(row.finding);
    else void reveal(row.finding);
  };
  return { onKeyDown, onClicked, onOpened };
}
