import {
  columnIndex,
  columnName,
  MAX_COLUMNS,
  MAX_ROWS,
  parseRangeName,
  rangeName,
  type Range,
} from '../../../src/workbook';

export const WHOLE_SHEET: Range = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export interface SheetAddress {
  readonly sheet: string | null;
  readonly bounds: Range;
}

/** "B3", "$A$1:C4", "A:C", "2:5", "'Annexe 2'!A1"; null when it is no address. */
export function parseAddress(address: string): SheetAddress | null {
  const bang = address.lastIndexOf('!');
  const sheet = bang < 0 ? null : unquote(address.slice(0, bang));
  const plain = address.slice(bang + 1).replaceAll('$', '');
  const bounds = parseRangeName(plain) ?? parseColumns(plain) ?? parseRows(plain);
  return bounds && { sheet, bounds };
}

function unquote(name: string): string {
  return name.replace(/^'|'$/g, '').replaceAll("''", "'");
}

function parseColumns(address: string): Range | null {
  const [, first = '', last = ''] = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(address) ?? [];
  return first ? { ...WHOLE_SHEET, left: columnIndex(first), right: columnIndex(last) } : null;
}

function parseRows(address: string): Range | null {
  const [, first = '', last = ''] = /^(\d+):(\d+)$/.exec(address) ?? [];
  return first ? { ...WHOLE_SHEET, top: Number(first) - 1, bottom: Number(last) - 1 } : null;
}

/** The address as Excel writes it: whole columns and rows keep their short form. */
export function localAddress(bounds: Range): string {
  const { top, left, bottom, right } = bounds;
  if (top === 0 && bottom === MAX_ROWS - 1) return `${columnName(left)}:${columnName(right)}`;
  if (left === 0 && right === MAX_COLUMNS - 1) return `${top + 1}:${bottom + 1}`;
  return rangeName(bounds);
}

export function fullAddress(sheet: string, bounds: Range): string {
  const name = /^[A-Za-z_][\w.]*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return `${name}!${localAddress(bounds)}`;
}

export function intersection(a: Range, b: Range): Range | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : null;
}

export function boundingRange(a: Range, b: Range): Range {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
