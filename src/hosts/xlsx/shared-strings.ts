import type { Steps } from './steps';
import { XmlCursor } from './xml-cursor';
import { decodeExcelText } from './xml-text';

const STRINGS_PER_STEP = 2000;

/** The texts that cells share, by their number. */
export function* readSharedStrings(xml: string): Steps<string[]> {
  const strings: string[] = [];
  const cursor = new XmlCursor(xml);
  while (cursor.nextOpen(0)) {
    if (cursor.name !== 'si') continue;
    strings.push(readRichText(cursor));
    if (strings.length % STRINGS_PER_STEP === 0) yield;
  }
  return strings;
}

/** The whole text of the element just opened: its runs put together, without the phonetic ones. */
export function readRichText(cursor: XmlCursor): string {
  const { depth } = cursor;
  let text = '';
  while (cursor.nextOpen(depth)) {
    if (cursor.name === 'rPh') cursor.skipElement();
    else if (cursor.name === 't') text += cursor.elementText();
  }
  return decodeExcelText(text);
}
