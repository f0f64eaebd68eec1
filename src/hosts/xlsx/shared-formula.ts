import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from '../../workbook';

/** Cell, column:column or row:row references, after the texts, quoted sheet names and brackets that may look like them. */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.$\\])(?:(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6}))(?![\p{L}\p{N}_.(![\\])/gu;

type Piece = string | Reference;

/** One reference; a null part is absent. Relative parts move with the cell. */
interface Reference {
  readonly column: number | null;
  readonly isColumnFixed: boolean;
  readonly row: number | null;
  readonly isRowFixed: boolean;
}

/** A formula written once for many cells, moved to each of them as Excel does. */
export class SharedFormula {
  private readonly pieces: readonly Piece[];

  constructor(
    formula: string,
    private readonly row: number,
    private readonly column: number,
  ) {
    this.pieces = splitReferences(formula);
  }

  /** The formula as it reads in this cell, without its "=". */
  at(row: number, column: number): string {
    const down = row - this.row;
    const right = column - this.column;
    return this.pieces
      .map((piece) => (typeof piece === 'string' ? piece : moved(piece, down, right)))
      .join('');
  }
}

function splitReferences(formula: string): Piece[] {
  const pieces: Piece[] = [];
  let after = 0;
  for (const match of formula.matchAll(TOKENS)) {
    const references = referencesOf(match);
    if (references.length === 0) continue;
    pieces.push(formula.slice(after, match.index));
    references.forEach((reference, index) => pieces.push(...(index > 0 ? [':', reference] : [reference])));
    after = match.index + match[0].length;
  }
  pieces.push(formula.slice(after));
  return pieces;
}

function referencesOf(match: RegExpExecArray): Reference[] {
  const [
    ,
    cellColumnFix,
    cellColumn,
    cellRowFix,
    cellRow,
    fix1,
    column1,
    fix2,
    column2,
    fix3,
    row3,
    fix4,
    row4,
  ] = match;
  const references = cellColumn
    ? [reference(cellColumnFix, cellColumn, cellRowFix, cellRow)]
    : column1
      ? [reference(fix1, column1), reference(fix2, column2)]
      : row3
        ? [reference('', undefined, fix3, row3), reference('', undefined, fix4, row4)]
        : [];
  return references.every(isWithinBounds) ? references : [];
}

function reference(columnFix = '', column?: string, rowFix = '', row?: string): Reference {
  return {
    column: column === undefined ? null : columnIndex(column),
    isColumnFixed: columnFix === '$',
    row: row === undefined ? null : Number(row) - 1,
    isRowFixed: rowFix === '$',
  };
}

/** Names such as TAUX2026 look like cells but lie beyond the last column. */
const isWithinBounds = ({ column, row }: Reference): boolean =>
  (column ?? 0) < MAX_COLUMNS && (row ?? 0) < MAX_ROWS;

function moved({ column, isColumnFixed, row, isRowFixed }: Reference, down: number, right: number): string {
  const name = column === null ? '' : columnName(isColumnFixed ? column : wrap(column + right, MAX_COLUMNS));
  const number = row === null ? '' : String((isRowFixed ? row : wrap(row + down, MAX_ROWS)) + 1);
  return (isColumnFixed ? '$' : '') + name + (isRowFixed ? '$' : '') + number;
}

/** Past the last row comes the first one again. */
const wrap = (index: number, count: number): number => ((index % count) + count) % count;
