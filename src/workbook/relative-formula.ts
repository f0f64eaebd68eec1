import { columnName, MAX_COLUMNS, MAX_ROWS } from './address';
import { type AreaToken, type Corner, formulaTokens } from './formula-tokens';

type Piece = string | AreaToken;

/** A formula as it reads from the cell that holds it: the same for all cells that it was copied to. */
export class RelativeFormula {
  /** In R1C1 notation, with its "=": "=R[-1]C*R1C3". Two cells that compute alike have the same. */
  readonly r1c1: string;
  private readonly pieces: readonly Piece[];

  constructor(
    formula: string,
    private readonly row: number,
    private readonly column: number,
  ) {
    this.pieces = formulaTokens(formula).map((token) => (token.kind === 'area' ? token : token.text));
    this.r1c1 = this.written((corner) => cornerR1C1(corner, row, column));
  }

  /** The areas that it names, where it stands. */
  get areas(): readonly AreaToken[] {
    return this.pieces.filter((piece) => typeof piece !== 'string');
  }

  /** The formula in A1 notation as it would read in this cell, as Excel copies it. */
  at(row: number, column: number): string {
    const down = row - this.row;
    const right = column - this.column;
    return this.written((corner) => cornerA1(corner, down, right));
  }

  private written(cornerText: (corner: Corner) => string): string {
    let text = '';
    for (const piece of this.pieces) text += typeof piece === 'string' ? piece : areaText(piece, cornerText);
    return text;
  }
}

function areaText({ prefix, first, last }: AreaToken, cornerText: (corner: Corner) => string): string {
  return prefix + cornerText(first) + (first === last ? '' : `:${cornerText(last)}`);
}

function cornerR1C1(
  { row, isRowFixed, column, isColumnFixed }: Corner,
  from: number,
  across: number,
): string {
  const rowText = row === null ? '' : `R${isRowFixed ? String(row + 1) : offset(row - from)}`;
  const columnText =
    column === null ? '' : `C${isColumnFixed ? String(column + 1) : offset(column - across)}`;
  return rowText + columnText;
}

const offset = (shift: number): string => (shift === 0 ? '' : `[${String(shift)}]`);

function cornerA1({ row, isRowFixed, column, isColumnFixed }: Corner, down: number, right: number): string {
  const name = column === null ? '' : columnName(isColumnFixed ? column : wrap(column + right, MAX_COLUMNS));
  const number = row === null ? '' : String((isRowFixed ? row : wrap(row + down, MAX_ROWS)) + 1);
  return (isColumnFixed ? '$' : '') + name + (isRowFixed ? '$' : '') + number;
}

/** Past the last row comes the first one again. */
const wrap = (index: number, count: number): number => ((index % count) + count) % count;
