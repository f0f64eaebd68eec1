import type { MergedAreas } from './merged-areas';

export interface Position {
  readonly row: number;
  readonly column: number;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

const PAGE = 15;

export interface GridKey {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/** The cell on the other side of an area, going this way. */
function beyond({ row, column }: Position, down: number, right: number, areas: MergedAreas): Position {
  const area = areas.at(row, column);
  return {
    row: down > 0 ? area.bottom + down : area.top + down,
    column: right > 0 ? area.right + right : area.left + right,
  };
}

function target({ key, ctrlKey }: GridKey, from: Position, size: Size, areas: MergedAreas): Position | null {
  switch (key) {
    case 'ArrowDown':
      return { ...beyond(from, 1, 0, areas), column: from.column };
    case 'ArrowUp':
      return { ...beyond(from, -1, 0, areas), column: from.column };
    case 'ArrowRight':
      return { ...beyond(from, 0, 1, areas), row: from.row };
    case 'ArrowLeft':
      return { ...beyond(from, 0, -1, areas), row: from.row };
    case 'PageDown':
      return { ...from, row: from.row + PAGE };
    case 'PageUp':
      return { ...from, row: from.row - PAGE };
    case 'Home':
      return { row: ctrlKey ? 0 : from.row, column: 0 };
    case 'End':
      return { row: ctrlKey ? size.rows - 1 : from.row, column: size.columns - 1 };
    default:
      return null;
  }
}

/** Where a key leads in the grid; null for a key that is none of its own. Never out of the grid, nor within a merged area. */
export function keyTarget(pressed: GridKey, from: Position, size: Size, areas: MergedAreas): Position | null {
  const to = target(pressed, from, size, areas);
  if (!to) return null;
  const row = Math.min(size.rows - 1, Math.max(0, to.row));
  const column = Math.min(size.columns - 1, Math.max(0, to.column));
  const { top, left } = areas.at(row, column);
  return { row: top, column: left };
}
