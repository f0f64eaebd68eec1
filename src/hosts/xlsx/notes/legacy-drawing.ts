import { LINKS } from '../office-names';
import { XmlCursor } from '../xml-cursor';
import { element } from '../xml-element';
import { prefixed, prefixOf, replaceAll } from '../xml-edit';

/** Elements of a sheet that come after the drawing of its notes; all the others come before. */
const AFTER: ReadonlySet<string> = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

/** Name of the link to the drawing of its notes; not that of the pictures of its header, of the same type. */
export function legacyDrawingLink(xml: string): string | null {
  const cursor = new XmlCursor(xml);
  while (cursor.nextOpen(0)) {
    if (cursor.name === 'legacyDrawing') return cursor.attribute('id') ?? null;
    if (cursor.name === 'sheetData') cursor.skipElement();
  }
  return null;
}

/** Says what its own prefix means: the document may use another. */
export const legacyDrawingTag = (link: string): string =>
  element('legacyDrawing', { 'xmlns:r': LINKS, 'r:id': link });

/** The XML of a sheet with this element in its place. */
export function withLegacyDrawing(xml: string, tag: string): string {
  const cursor = new XmlCursor(xml);
  if (!cursor.nextOpen(0)) return xml;
  const prefix = prefixOf(xml.slice(cursor.start, cursor.end));
  const { depth } = cursor;
  let place = cursor.end;
  while (cursor.nextOpen(depth)) {
    if (AFTER.has(cursor.name)) break;
    cursor.skipElement();
    place = cursor.end;
  }
  return replaceAll(xml, [{ start: place, end: place, text: prefixed(tag, prefix) }]);
}
