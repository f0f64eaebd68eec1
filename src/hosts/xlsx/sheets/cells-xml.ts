import {
  cellName,
  type CellStyle,
  fittingCell,
  MAX_CELL_TEXT,
  type SheetSpec,
  type SpecCell,
  type SpecValue,
  type TextRun,
} from '../../../workbook';
import { cellXml } from '../cell-xml';
import { encodeExcelText } from '../xml-text';
import type { SheetStyles } from './sheet-styles';
import { element } from '../xml-element';

/** Points: Excel takes no higher row. */
const MAX_HEIGHT = 409.5;

/** The rows and cells of a sheet. Formulas have no result: Excel calculates them when it opens the file. */
export function rowsXml({ rows, heights, styles }: SheetSpec, numbers: SheetStyles): string {
  const count = Math.max(rows.length, ...[...heights.keys()].map((row) => row + 1));
  const texts: string[] = [];
  for (let row = 0; row < count; row += 1) {
    const cells = (rows[row] ?? []).map((cell, column) => specCellXml(cell, row, column, styles, numbers));
    const height = heights.get(row);
    if (cells.length === 0 && height === undefined) continue;
    const ht = height === undefined ? undefined : Math.min(height, MAX_HEIGHT);
    texts.push(
      element('row', { r: row + 1, ht, customHeight: ht === undefined ? undefined : true }, cells.join('')),
    );
  }
  return texts.join('');
}

function specCellXml(
  cell: SpecCell | null,
  row: number,
  column: number,
  styles: SheetSpec['styles'],
  numbers: SheetStyles,
): string {
  if (!cell) return '';
  const style = cell.style === undefined ? undefined : styles[cell.style];
  const number = numbers.cell(style);
  const attributes = `r="${cellName(row, column)}"${number === 0 ? '' : ` s="${String(number)}"`}`;
  return valueXml(cell.value, attributes, style, numbers);
}

function valueXml(
  value: SpecValue,
  attributes: string,
  style: CellStyle | undefined,
  numbers: SheetStyles,
): string {
  if (typeof value === 'string') return cellXml('', attributes, value === '' ? null : fittingCell(value));
  if (typeof value === 'number' && !Number.isFinite(value)) return cellXml('', attributes, null);
  if (value === null || typeof value !== 'object') return cellXml('', attributes, value);
  if ('formula' in value) return `<c ${attributes}><f>${formulaXml(value.formula)}</f></c>`;
  const runs = fittingRuns(value.runs).map(
    (run) =>
      `<r>${numbers.runProperties(run, style)}<t xml:space="preserve">${encodeExcelText(run.text)}</t></r>`,
  );
  return runs.length === 0
    ? `<c ${attributes}/>`
    : `<c ${attributes} t="inlineStr"><is>${runs.join('')}</is></c>`;
}

/** Files hold formulas without their "=". */
export const formulaXml = (formula: string): string => encodeExcelText(formula.replace(/^=/, ''));

/** The runs that a cell can hold; the last may be cut. */
function fittingRuns(runs: readonly TextRun[]): readonly TextRun[] {
  const whole = runs.map(({ text }) => text).join('');
  if (whole.length <= MAX_CELL_TEXT) return runs.filter(({ text }) => text !== '');
  let rest = fittingCell(whole);
  return runs.flatMap((run) => {
    const text = rest.slice(0, run.text.length);
    rest = rest.slice(run.text.length);
    return text === '' ? [] : [{ ...run, text }];
  });
}
