import { OWN_SHEET_NAME } from '../../../workbook';
import { XmlCursor } from '../xml-cursor';
import { opened, prefixed, prefixOf, removeElements, replaceAll } from '../xml-edit';
import { encodeExcelText } from '../xml-text';
import { LINKS } from '../office-names';
import { element } from '../xml-element';

export const PRINT_TITLES = '_xlnm.Print_Titles';
const PRINT_AREA = '_xlnm.Print_Area';
export const FILTERED = '_xlnm._FilterDatabase';

/** A sheet to list in the workbook part. */
export interface ListedSheet {
  readonly name: string;
  /** Name of the link to its part. */
  readonly link: string;
  readonly isHidden: boolean;
}

/** A name local to a sheet, which is known by its rank. */
export interface LocalName {
  readonly sheet: number;
  readonly name: string;
  readonly refersTo: string;
  readonly isHidden?: boolean;
}

export function isStructureLocked(xml: string): boolean {
  const cursor = new XmlCursor(xml);
  while (cursor.nextOpen(0)) {
    if (cursor.name === 'workbookProtection') return cursor.flag('lockStructure');
  }
  return false;
}

/** The workbook part with these sheets after its own. */
export function withSheets(xml: string, sheets: readonly ListedSheet[]): string {
  if (sheets.length === 0) return xml;
  const cursor = new XmlCursor(xml);
  let prefix = '';
  let lastId = 0;
  while (cursor.nextOpen(0)) {
    if (cursor.name === 'workbook') prefix = prefixOf(xml.slice(cursor.start, cursor.end));
    if (cursor.name !== 'sheets') continue;
    const { depth } = cursor;
    while (cursor.nextOpen(depth)) lastId = Math.max(lastId, Number(cursor.attribute('sheetId') ?? 0));
    break;
  }
  const text = sheets.map((sheet, at) => sheetElement(sheet, lastId + at + 1)).join('');
  return replaceAll(xml, [{ start: cursor.start, end: cursor.start, text: prefixed(text, prefix) }]);
}

/** Says what its own prefix means: the document may use another. */
const sheetElement = ({ name, link, isHidden }: ListedSheet, sheetId: number): string =>
  element('sheet', {
    name,
    sheetId,
    state: isHidden ? 'hidden' : undefined,
    'xmlns:r': LINKS,
    'r:id': link,
  });

const BEFORE_NAMES = /^(sheets|functionGroups|externalReferences)$/;
/** The names that we give to sheets. */
const GIVEN_NAMES = new Set<string | undefined>([OWN_SHEET_NAME, PRINT_TITLES, PRINT_AREA, FILTERED]);

/** The workbook part with these local names, instead of those that we gave to the same sheets before. */
export function withLocalNames(xml: string, names: readonly LocalName[]): string {
  const sheets = new Set(names.map(({ sheet }) => String(sheet)));
  const bare = removeElements(
    xml,
    (cursor) =>
      cursor.name === 'definedName' &&
      sheets.has(cursor.attribute('localSheetId') ?? '') &&
      GIVEN_NAMES.has(cursor.attribute('name')),
  );
  return names.length === 0 ? xml : insertNames(bare, names.map(nameElement).join(''));
}

function insertNames(xml: string, names: string): string {
  const cursor = new XmlCursor(xml);
  let place = 0;
  let prefix = '';
  while (cursor.nextOpen(0)) {
    const { name, start, end, isSelfClosing } = cursor;
    const tag = xml.slice(start, end);
    if (name === 'workbook') prefix = prefixOf(tag);
    if (name === 'workbook' || !(name === 'definedNames' || BEFORE_NAMES.test(name))) continue;
    cursor.skipElement();
    if (name !== 'definedNames') place = cursor.end;
    else if (isSelfClosing)
      return replaceAll(xml, [{ start, end, text: opened(tag, prefixed(names, prefix)) }]);
    else return insertAt(xml, cursor.start, prefixed(names, prefix));
  }
  return insertAt(xml, place, prefixed(`<definedNames>${names}</definedNames>`, prefix));
}

const insertAt = (xml: string, at: number, text: string): string =>
  replaceAll(xml, [{ start: at, end: at, text }]);

const nameElement = ({ sheet, name, refersTo, isHidden }: LocalName): string =>
  element(
    'definedName',
    { name, localSheetId: sheet, hidden: isHidden || undefined },
    encodeExcelText(refersTo),
  );
