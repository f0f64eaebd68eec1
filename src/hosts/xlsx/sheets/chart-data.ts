import { rangeName, sheetPrefix, type Range, type SheetSpec, type SpecValue } from '../../../workbook';
import { encodeExcelText } from '../xml-text';
import { element } from '../xml-element';

/** "'Indicateurs EAJE'!$B$3:$B$9". */
export const absoluteReference = (sheet: string, range: Range): string =>
  sheetPrefix(sheet) + rangeName(range).replace(/[A-Z]+|\d+/g, '$$$&');

/** The texts of the categories: where they are, and what is there now. */
export function categoriesXml(spec: SheetSpec, range: Range): string {
  const texts = valuesOf(spec, range).map(textOf);
  return element(
    'c:cat',
    {},
    element('c:strRef', {}, referenceXml(spec, range) + cacheXml('c:strCache', '', texts)),
  );
}

/** The figures of a series; those of formulas are not known before Excel calculates them. */
export function figuresXml(spec: SheetSpec, range: Range, format: string): string {
  const figures = valuesOf(spec, range).map((value) => (typeof value === 'number' ? String(value) : null));
  const formatCode = element('c:formatCode', {}, encodeExcelText(format));
  return element(
    'c:val',
    {},
    element('c:numRef', {}, referenceXml(spec, range) + cacheXml('c:numCache', formatCode, figures)),
  );
}

const referenceXml = ({ name }: SheetSpec, range: Range): string =>
  element('c:f', {}, encodeExcelText(absoluteReference(name, range)));

function cacheXml(tag: string, format: string, points: readonly (string | null)[]): string {
  const items = points.map((text, idx) =>
    text === null ? '' : element('c:pt', { idx }, element('c:v', {}, encodeExcelText(text))),
  );
  return element(tag, {}, `${format}${element('c:ptCount', { val: points.length })}${items.join('')}`);
}

function valuesOf({ rows }: SheetSpec, { top, left, bottom, right }: Range): SpecValue[] {
  const values: SpecValue[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) values.push(rows[row]?.[column]?.value ?? null);
  }
  return values;
}

function textOf(value: SpecValue): string | null {
  if (value === null || typeof value !== 'object') return value === null ? null : String(value);
  return 'runs' in value ? value.runs.map(({ text }) => text).join('') : null;
}
