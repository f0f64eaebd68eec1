import type { Steps } from './steps';
import { XmlCursor } from './xml-cursor';
import { decodeExcelText } from './xml-text';

const STRINGS_PER_STEP = 2000;

/** The texts that cells share, by their number. */
export function* readSharedStrings(xml: string): Steps<string[]> {
  const strings: string[] = [];
  const cursor = new XmlCursor(xml);
  for (let token = cursor.next(); token !== 'end'; token = cursor.next()) {
    if (token !== 'open' || cursor.name !== 'si') continue;
    strings.push(readRichText(cursor, 'si'));
    if (strings.length % STRINGS_PER_STEP === 0) yield;
  }
  return strings;
}

/** The whole text of the element just opened: its runs put together, without the phonetic ones. */
export function readRichText(cursor: XmlCursor, element: string): string {
  let text = '';
  for (;;) {
    const token = cursor.next();
    if (token === 'end' || (token === 'close' && cursor.name === element)) return decodeExcelText(text);
    if (token !== 'open') continue;
    if (cursor.name === 'rPh') cursor.skipElement();
    else if (cursor.name === 't') text += cursor.elementText();
  }
}
