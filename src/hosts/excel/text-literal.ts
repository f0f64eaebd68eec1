import { isCellError, type CellValue } from '../../workbook';

/** Begins a formula, or is eaten by Excel. */
const FIRST_CHARACTER = /^[=+\-@'#]/;
const NUMBER_LIKE = /^[\s\d.,:/()%€$£+eE-]*\d[\s\d.,:/()%€$£+eE-]*$/;
const TIME_LIKE = /^\d{1,2}(:\d{2})*\s*[ap]\.?m?\.?$/i;
const BOOLEAN = /^(true|false|vrai|faux)$/i;
const MONTHS = 'jan|feb|fev|fév|mar|apr|avr|may|mai|jun|juin|jul|juil|aug|aou|aoû|sep|oct|nov|dec|déc';
const DATE_LIKE = new RegExp(
  `^(?=.*\\d)(\\d{1,4}[\\s./-]*)?(${MONTHS})[a-zéû]*\\.?([\\s./,-]*\\d{1,4}){0,2}$`,
  'i',
);

/** True for a text that Excel would make into something else: a formula, a number, a date, a boolean. */
export function needsApostrophe(text: string): boolean {
  return [FIRST_CHARACTER, NUMBER_LIKE, TIME_LIKE, BOOLEAN, DATE_LIKE].some((shape) => shape.test(text));
}

/**
 * What to give Excel so that the cell holds exactly this value. A text that Excel would interpret gets the
 * apostrophe that a user would type: the cell keeps its number format, where « @ » would change it for good.
 */
export function toExcel(value: CellValue): string | number | boolean {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return typeof value === 'string' && needsApostrophe(value) ? `'${value}` : value;
}
