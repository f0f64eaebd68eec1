import { columnIndex, MAX_COLUMNS, MAX_ROWS } from './address';

/** A corner of a referenced area. A null part is absent: "A:A" has no rows. Relative parts move with the cell. */
export interface Corner {
  readonly row: number | null;
  readonly isRowFixed: boolean;
  readonly column: number | null;
  readonly isColumnFixed: boolean;
}

/** An area of cells named in a formula. */
export interface AreaToken {
  readonly kind: 'area';
  readonly text: string;
  /** Sheet and workbook as written, with the "!": "'[Budget.xlsx]Annexe 2'!"; empty for the cell's own sheet. */
  readonly prefix: string;
  readonly first: Corner;
  /** Same as `first` for one cell. */
  readonly last: Corner;
}

/** A piece of a formula; all pieces one after the other give the formula again. */
export type FormulaToken =
  | AreaToken
  | {
      readonly kind: 'text' | 'number' | 'function' | 'name' | 'space' | 'operator';
      readonly text: string;
    };

/** The longest formula that Excel takes. */
const MAX_LENGTH = 8192;

const WORD = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;

const AREA = String.raw`(?:${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})`;

/** In this order: what stands in front may look like what comes after. */
const PIECES = [
  String.raw`${AREA}(?![\p{L}\p{N}_.(!\\[])`,
  String.raw`(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?`,
  String.raw`"(?:[^"]|"")*"?`,
  String.raw`${WORD}(?::${WORD}!|!)?`,
  String.raw`'(?:[^']|'')*'?!?`,
  String.raw`\[[^[\]]*\](?:${WORD})?!`,
  String.raw`\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]?`,
  String.raw`#(?:REF!|DIV/0!|N/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!)`,
  String.raw`\s+|<=|>=|<>|[\s\S]`,
];
const LEXEMES = new RegExp(PIECES.join('|'), 'gu');
const PREFIX = /^[^#"].*!$/su;
const AREA_SHAPE = new RegExp(`^${AREA}$`);

/** Cuts a formula, with or without its "=", in its pieces. Never throws: what is not understood stays as it is written. */
export function formulaTokens(formula: string): readonly FormulaToken[] {
  if (formula.length > MAX_LENGTH) return [{ kind: 'name', text: formula }];
  const lexemes = formula.match(LEXEMES) ?? [];
  const tokens: FormulaToken[] = [];
  let prefix = '';
  lexemes.forEach((text, index) => {
    if (text.endsWith('!') && PREFIX.test(text) && text.length > 1) {
      prefix += text;
      return;
    }
    const next = lexemes[index + 1] ?? '';
    tokens.push(tokenOf(text, prefix, next === '(', next.startsWith('[')));
    prefix = '';
  });
  return prefix === '' ? tokens : [...tokens, { kind: 'name', text: prefix }];
}

function tokenOf(text: string, prefix: string, isCalled: boolean, isTable: boolean): FormulaToken {
  const area = !isCalled && !isTable && AREA_SHAPE.test(text) ? areaOf(text, prefix) : null;
  if (area) return area;
  return { kind: prefix === '' ? kindOf(text, isCalled) : 'name', text: prefix + text };
}

function kindOf(text: string, isCalled: boolean): Exclude<FormulaToken['kind'], 'area'> {
  if (text.startsWith('"')) return 'text';
  if (/^\.?\d/.test(text)) return 'number';
  if (/^[\p{L}_\\]/u.test(text)) return isCalled ? 'function' : 'name';
  if (/^\s/.test(text)) return 'space';
  return /^['[#$]./.test(text) ? 'name' : 'operator';
}

/** Names such as TAUX2026 look like cells but lie beyond the last column. */
function areaOf(text: string, prefix: string): AreaToken | null {
  const [first, last = first] = text.split(':').map(cornerOf);
  return first && last ? { kind: 'area', text: prefix + text, prefix, first, last } : null;
}

const CORNER = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

function cornerOf(text: string): Corner | null {
  const [, columnFix = '', letters = '', rowFix = '', digits = ''] = CORNER.exec(text) ?? [];
  const column = letters === '' ? null : columnIndex(letters);
  const row = digits === '' ? null : Number(digits) - 1;
  if ((column ?? 0) >= MAX_COLUMNS || (row ?? 0) >= MAX_ROWS) return null;
  // In "$3:$5" the only "$" of a corner stands before its row.
  const isRowFixed = rowFix === '$' || (column === null && columnFix === '$');
  return { row, isRowFixed, column, isColumnFixed: column !== null && columnFix === '$' };
}

const TARGET = /^'?(?:[^[\]]*\[([^[\]]*)\])?((?:[^']|'')*?)'?!$/;

/** What the prefix of an area names: "'[Budget.xlsx]S1'!" → Budget.xlsx and S1. Null where it names none. */
export function areaTarget(prefix: string): { workbook: string | null; sheet: string | null } {
  const [, workbook, sheet] = TARGET.exec(prefix) ?? [];
  return { workbook: plain(workbook), sheet: plain(sheet) };
}

const plain = (quoted = ''): string | null => (quoted === '' ? null : quoted.replaceAll("''", "'"));
