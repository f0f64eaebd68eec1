import ExcelJS, { type Cell, type CellValue as StoredValue } from 'exceljs';

/** A value on the wire: empty is "", an error is its text, a date is its serial number. */
export type WireValue = string | number | boolean;

const MS_PER_DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const DAYS_FROM_1900_TO_1904 = 1462;

export function toWire(value: StoredValue | undefined, date1904: boolean): WireValue {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return serialNumber(value, date1904);
  if (typeof value !== 'object') return value;
  if ('error' in value) return value.error;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return toWire(value.text, date1904);
  return toWire(value.result, date1904);
}

function serialNumber(date: Date, date1904: boolean): number {
  return (date.getTime() - EPOCH_1900) / MS_PER_DAY - (date1904 ? DAYS_FROM_1900_TO_1904 : 0);
}

/** exceljs repeats the value of a merged area in each of its cells; Excel gives it in the first only. */
export function wireValue(cell: Cell | undefined, date1904: boolean): WireValue {
  return !cell || cell.type === ExcelJS.ValueType.Merge ? '' : toWire(cell.value, date1904);
}

export function wireFormula(cell: Cell | undefined, date1904: boolean): WireValue {
  return cell?.type === ExcelJS.ValueType.Formula ? `=${cell.formula}` : wireValue(cell, date1904);
}

/** The place of the workbook that a click on the cell leads to. */
export function linkOf(cell: Cell | undefined): string | null {
  const value = cell?.value;
  return typeof value === 'object' && value !== null && 'hyperlink' in value
    ? value.hyperlink.replace(/^#/, '')
    : null;
}

/** The value, leading there; only texts can. */
export function withLink(value: StoredValue, target: string): StoredValue {
  return { text: typeof value === 'string' ? value : '', hyperlink: `#${target}` };
}

const ERROR_TEXT = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

/** What Excel makes of a text that an add-in writes (GUESSES.md, « Writing »). */
export function storedValue(written: unknown, isTextFormat: boolean): StoredValue {
  if (typeof written !== 'string') return written as StoredValue;
  if (written === '') return null;
  if (written.startsWith("'")) return written.slice(1);
  if (isTextFormat) return written;
  if (/^=./s.test(written)) return { formula: written.slice(1) };
  if (/^[+-](?!\d*[.,]?\d+$)\S/.test(written)) return { formula: written };
  return parsedConstant(written.trim()) ?? written;
}

function parsedConstant(text: string): StoredValue | undefined {
  if (/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)) return Number(text);
  if (/^[+-]?\d+(\.\d+)?\s?%$/.test(text)) return Number(text.replace(/\s?%$/, '')) / 100;
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (ERROR_TEXT.test(text)) return { error: text } as StoredValue;
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (!month) return undefined;
  return (Date.UTC(Number(year), Number(month) - 1, Number(day)) - EPOCH_1900) / MS_PER_DAY;
}

export function wireType(value: WireValue): string {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return ERROR_TEXT.test(value) ? 'Error' : 'String';
}
