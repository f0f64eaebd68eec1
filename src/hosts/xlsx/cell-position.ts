import { MAX_COLUMNS, MAX_ROWS } from '../../workbook';
import { outOfBounds } from './problems';
import type { XmlCursor } from './xml-cursor';

const CODE_OF_0 = 48;
const CODE_OF_9 = 57;
const CODE_OF_A = 65;
const CODE_OF_Z = 90;
const LOWER_CASE = 32;
const LETTERS = 26;
const TEN = 10;

/** Follows rows and cells through a sheet; either may leave its address out, and then comes after the last one. */
export class CellPosition {
  row = -1;
  column = -1;

  constructor(private readonly sheet: string) {}

  enterRow(cursor: XmlCursor): void {
    const given = cursor.attribute('r');
    this.row = given === undefined ? this.row + 1 : Number(given) - 1;
    this.column = -1;
    this.check();
  }

  enterCell(cursor: XmlCursor): void {
    const given = cursor.attribute('r');
    if (given === undefined) this.column += 1;
    else this.moveTo(given);
    this.check();
  }

  /** Reads "AB12"; written for speed, as every cell of a sheet passes here. */
  private moveTo(address: string): void {
    let column = 0;
    let row = 0;
    for (let at = 0; at < address.length; at += 1) {
      const code = address.charCodeAt(at);
      const upper = code > CODE_OF_Z ? code - LOWER_CASE : code;
      if (code >= CODE_OF_0 && code <= CODE_OF_9) row = row * TEN + code - CODE_OF_0;
      else if (upper >= CODE_OF_A && upper <= CODE_OF_Z && row === 0)
        column = column * LETTERS + upper - CODE_OF_A + 1;
      else column = NaN;
    }
    this.row = row - 1;
    this.column = column - 1;
  }

  private check(): void {
    const isInside = this.row >= 0 && this.row < MAX_ROWS && this.column >= -1 && this.column < MAX_COLUMNS;
    if (!isInside || !Number.isInteger(this.row)) throw outOfBounds(this.sheet);
  }
}
