/** A row of a tree, as the keyboard goes through it. */
export interface TreeNode {
  readonly key: string;
  /** Key of the row it belongs to. */
  readonly parent: string | null;
  readonly level: number;
  readonly size: number;
  readonly position: number;
  /** Absent for a row that has nothing under it. */
  readonly expanded?: boolean;
}

/** What a key asks of a tree. */
export interface TreeMove {
  readonly do: 'focus' | 'toggle' | 'reveal' | 'open';
  readonly key: string;
}

function focus(row: TreeNode | undefined): TreeMove | null {
  return row ? { do: 'focus', key: row.key } : null;
}

function toLeft(row: TreeNode, rows: readonly TreeNode[]): TreeMove | null {
  if (row.expanded) return { do: 'toggle', key: row.key };
  return focus(rows.find(({ key }) => key === row.parent));
}

function toRight(row: TreeNode, next: TreeNode | undefined): TreeMove | null {
  if (row.expanded === undefined) return null;
  return row.expanded ? focus(next) : { do: 'toggle', key: row.key };
}

function onRow({ key, expanded }: TreeNode, action: 'reveal' | 'open'): TreeMove {
  return { do: expanded === undefined ? action : 'toggle', key };
}

/** ↑ ↓ Origine Fin move, ← → close and open, Entrée goes to the cell, Espace opens what the row is about. */
export function treeMove(pressed: string, rows: readonly TreeNode[], active: string | null): TreeMove | null {
  const index = Math.max(
    0,
    rows.findIndex(({ key }) => key === active),
  );
  const row = rows[index];
  if (!row) return null;
  switch (pressed) {
    case 'ArrowDown':
      return focus(rows[index + 1]);
    case 'ArrowUp':
      return focus(rows[index - 1]);
    case 'Home':
      return focus(rows[0]);
    case 'End':
      return focus(rows.at(-1));
    case 'ArrowLeft':
      return toLeft(row, rows);
    case 'ArrowRight':
      return toRight(row, rows[index + 1]);
    case 'Enter':
      return onRow(row, 'reveal');
    case ' ':
      return onRow(row, 'open');
    default:
      return null;
  }
}
