import type { Range } from '../../workbook';

/** The parts of a sheet that readers have taken, so that each row is read once. */
export class Occupation {
  private readonly plages: Range[] = [];

  prendre(plages: Iterable<Range>): void {
    this.plages.push(...plages);
  }

  /** True when a table already holds this cell. */
  occupe(row: number, column: number): boolean {
    return this.plages.some(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
  }

  /** True when a table already holds a cell of this row. */
  occupeLigne(row: number): boolean {
    return this.plages.some(({ top, bottom }) => row >= top && row <= bottom);
  }
}
