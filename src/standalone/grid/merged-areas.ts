import type { Range } from '../../workbook';

/** Finds the merged area over a cell at the cost of one look-up. */
export class MergedAreas {
  private readonly byCell = new Map<string, Range>();

  constructor(
    private readonly areas: readonly Range[],
    size: { rows: number; columns: number },
  ) {
    for (const area of areas) this.register(area, size);
  }

  /** The area that covers the cell; the cell alone is an area of one. */
  at(row: number, column: number): Range {
    return this.byCell.get(`${row}:${column}`) ?? { top: row, bottom: row, left: column, right: column };
  }

  /** Top rows of the areas that go on into these rows from above. */
  topsReaching(first: number, last: number): number[] {
    return this.areas
      .filter(({ top, bottom }) => top < first && bottom >= first && top <= last)
      .map(({ top }) => top);
  }

  /** Left columns of the areas that go on into these columns from the left. */
  leftsReaching(first: number, last: number): number[] {
    return this.areas
      .filter(({ left, right }) => left < first && right >= first && left <= last)
      .map(({ left }) => left);
  }

  private register(area: Range, { rows, columns }: { rows: number; columns: number }): void {
    for (let row = area.top; row <= Math.min(area.bottom, rows - 1); row += 1) {
      for (let column = area.left; column <= Math.min(area.right, columns - 1); column += 1) {
        this.byCell.set(`${row}:${column}`, area);
      }
    }
  }
}
