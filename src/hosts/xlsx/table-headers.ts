import { parseRangeName, type Range } from '../../workbook';
import type { OfficePackage } from './open-package';
import type { Steps } from './steps';
import { XmlCursor } from './xml-cursor';

/**
 * Header rows of the Excel tables of a sheet. Their texts are repeated in the table's own part:
 * Excel offers to repair a file where the two differ.
 */
export function* readTableHeaders(file: OfficePackage, sheetPart: string): Steps<Range[]> {
  const headers: Range[] = [];
  for (const { type, target } of yield* file.relationships(sheetPart)) {
    const xml = type === 'table' ? yield* file.xml(target) : undefined;
    const header = xml === undefined ? null : headerOf(xml);
    if (header) headers.push(header);
  }
  return headers;
}

function headerOf(xml: string): Range | null {
  const cursor = new XmlCursor(xml);
  if (!cursor.nextOpen(0) || cursor.attribute('headerRowCount') === '0') return null;
  const range = parseRangeName(cursor.attribute('ref') ?? '');
  return range && { ...range, bottom: range.top };
}
