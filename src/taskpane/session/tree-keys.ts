import type { TreeRow } from './rows';

/** What a key asks of the list. */
export type TreeMove =
  | { readonly do: 'focus'; readonly key: string }
  | { readonly do: 'toggle'; readonly key: string }
  | { readonly do: 'reveal'; readonly id: string }
  | { readonly do: 'open'; readonly id: string };

function focus(row: TreeRow | undefined): TreeMove | null {
  return row ? { do: 'focus', key: row.key } : null;
}

function toLeft(row: TreeRow, rows: readonly TreeRow[]): TreeMove | null {
  if (row.kind !== 'point' && row.expanded) return { do: 'toggle', key: row.key };
  return focus(rows.find(({ key }) => key === row.parent));
}

function toRight(row: TreeRow, next: TreeRow | undefined): TreeMove | null {
  if (row.kind === 'point') return null;
  return row.expanded ? focus(next) : { do: 'toggle', key: row.key };
}

function onRow(row: TreeRow, action: 'reveal' | 'open'): TreeMove {
  return row.kind === 'point' ? { do: action, id: row.finding.id } : { do: 'toggle', key: row.key };
}

/** ↑ ↓ Origine Fin move, ← → close and open, Entrée goes to the cell, Espace opens the point. */
export function treeMove(pressed: string, rows: readonly TreeRow[], active: string | null): TreeMove | null {
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
