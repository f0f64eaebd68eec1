import type { CellStyle, Range, SheetSpec } from '../../../workbook';
import { toRectangles, type Position } from '../rectangles';
import { isBold } from './cell-content';

/** The cells that look alike. */
export interface StyledAreas {
  readonly style: CellStyle;
  /** Rectangles of cells. */
  readonly blocks: readonly Range[];
  /** Merged areas, which look like their first cell: no line runs inside. */
  readonly merged: readonly Range[];
}

interface Gathered {
  readonly style: CellStyle;
  readonly cells: Position[];
  readonly merged: Range[];
}

/** The cells of a sheet gathered by look, each look in as few rectangles as a plain scan finds. */
export function styledAreas(spec: SheetSpec): StyledAreas[] {
  const looks = new Map<string, Gathered>();
  const mergeAt = new Map(spec.merges.map((merge) => [keyOf(merge.top, merge.left), merge]));
  const covered = coveredCells(spec.merges);
  spec.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const look = cell && lookOf(cell.style ?? '', isBold(cell), spec);
      if (!look || covered.has(keyOf(row, column))) return;
      const gathered = looks.get(look.name) ?? { style: look.style, cells: [], merged: [] };
      looks.set(look.name, gathered);
      const merge = mergeAt.get(keyOf(row, column));
      if (merge) gathered.merged.push(merge);
      else gathered.cells.push({ row, column });
    });
  });
  return [...looks.values()].map(({ style, cells, merged }) => ({
    style,
    blocks: toRectangles(cells),
    merged,
  }));
}

/** Null for a cell that looks as the workbook has it. */
function lookOf(
  name: string,
  isAllBold: boolean,
  { styles }: SheetSpec,
): { name: string; style: CellStyle } | null {
  const style = styles[name];
  if (!isAllBold) return style ? { name, style } : null;
  return { name: `bold ${name}`, style: { ...style, font: { ...style?.font, bold: true } } };
}

/** Cells of merged areas other than the first. */
function coveredCells(merges: readonly Range[]): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) covered.add(keyOf(row, column));
    }
    covered.delete(keyOf(top, left));
  }
  return covered;
}

/** Above the number of columns of a sheet. */
const ROW_KEY = 100_000;
const keyOf = (row: number, column: number): number => row * ROW_KEY + column;
