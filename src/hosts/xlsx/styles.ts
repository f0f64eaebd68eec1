import { GENERAL } from '../../workbook';
import { BUILT_IN_FORMATS } from './built-in-formats';
import { XmlCursor } from './xml-cursor';

/** Number format code of each cell style, by its number. */
export function readFormats(xml: string): string[] {
  const custom = new Map<number, string>();
  const ids: number[] = [];
  const cursor = new XmlCursor(xml);
  while (cursor.nextOpen(0)) {
    if (cursor.name === 'numFmt') {
      custom.set(Number(cursor.attribute('numFmtId')), cursor.attribute('formatCode') ?? GENERAL);
    } else if (cursor.name === 'cellXfs') {
      ids.push(...readFormatIds(cursor));
    } else if (cursor.name === 'dxfs') {
      cursor.skipElement();
    }
  }
  return ids.map((id) => custom.get(id) ?? BUILT_IN_FORMATS[id] ?? GENERAL);
}

function readFormatIds(cursor: XmlCursor): number[] {
  const { depth } = cursor;
  const ids: number[] = [];
  while (cursor.nextOpen(depth)) {
    if (cursor.name === 'xf') ids.push(Number(cursor.attribute('numFmtId') ?? 0));
  }
  return ids;
}
