import type { DefinedName, Visibility } from '../../workbook';
import { XmlCursor } from './xml-cursor';

/** What the workbook part says of a sheet; `relationship` leads to its own part. */
export interface SheetEntry {
  readonly name: string;
  readonly relationship: string;
  readonly visibility: Visibility;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
}

const BUILT_IN_NAME = '_xlnm.';

export function readWorkbookPart(xml: string): WorkbookPart {
  const sheets: SheetEntry[] = [];
  const names: DefinedName[] = [];
  let date1904 = false;
  const cursor = new XmlCursor(xml);
  while (cursor.nextOpen(0)) {
    if (cursor.name === 'workbookPr') date1904 = cursor.flag('date1904');
    else if (cursor.name === 'sheet') sheets.push(readSheetEntry(cursor));
    else if (cursor.name === 'definedName') names.push(readDefinedName(cursor, sheets));
  }
  return { sheets, names, date1904 };
}

function readSheetEntry(cursor: XmlCursor): SheetEntry {
  const state = cursor.attribute('state');
  return {
    name: cursor.attribute('name') ?? '',
    relationship: cursor.attribute('id') ?? '',
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
  };
}

/** The names that Excel makes, such as the print area, lose the prefix that only files have. */
function readDefinedName(cursor: XmlCursor, sheets: readonly SheetEntry[]): DefinedName {
  const name = cursor.attribute('name') ?? '';
  const sheet = cursor.attribute('localSheetId');
  return {
    name: name.startsWith(BUILT_IN_NAME) ? name.slice(BUILT_IN_NAME.length) : name,
    scope: sheet === undefined ? null : (sheets[Number(sheet)]?.name ?? null),
    refersTo: cursor.elementText().trim(),
  };
}
