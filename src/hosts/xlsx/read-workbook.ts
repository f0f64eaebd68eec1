import {
  GridBuilder,
  HostError,
  type SheetSnapshot,
  type Snapshot,
  type SnapshotOptions,
} from '../../workbook';
import type { OfficePackage, Relationship } from './open-package';
import { missingSheet, notAWorkbook } from './problems';
import { readSharedStrings } from './shared-strings';
import { type CellTables, type SheetContent, SheetReader } from './sheet-part';
import { runAtOnce, runInSlices, type Steps } from './steps';
import { readFormats } from './styles';
import { linkedPart, openWorkbookFile, readContents, type WorkbookContents } from './workbook-contents';
import type { SheetEntry } from './workbook-part';

/** Reads an .xlsx file, giving the thread back often. Rejects with a HostError whatever the bytes. */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  options: SnapshotOptions = {},
): Promise<Snapshot> {
  try {
    return await runInSlices(readSteps(bytes, fileName, options.onProgress), options.signal);
  } catch (error) {
    throw asHostError(error);
  }
}

/** Reads an .xlsx file in one go. Throws a HostError whatever the bytes. */
export function readWorkbookSync(bytes: Uint8Array, fileName: string): Snapshot {
  try {
    return runAtOnce(readSteps(bytes, fileName));
  } catch (error) {
    throw asHostError(error);
  }
}

const asHostError = (error: unknown): HostError => (error instanceof HostError ? error : notAWorkbook(error));

function* readSteps(
  bytes: Uint8Array,
  fileName: string,
  onProgress?: SnapshotOptions['onProgress'],
): Steps<Snapshot> {
  const file = openWorkbookFile(bytes, fileName);
  const contents = yield* readContents(file);
  const tables = yield* readTables(file, contents);
  const { workbook, links } = contents;
  const sheets: SheetSnapshot[] = [];
  for (const entry of workbook.sheets) {
    onProgress?.(sheets.length, workbook.sheets.length);
    sheets.push(yield* readSheet(file, entry, links, tables));
  }
  onProgress?.(sheets.length, sheets.length);
  return { fileName, sheets, names: workbook.names, date1904: workbook.date1904 };
}

/** What the cells of all sheets need; a workbook without texts or styles may leave those parts out. */
function* readTables(file: OfficePackage, { workbook, links }: WorkbookContents): Steps<CellTables> {
  const styles = yield* file.xml(linkedPart(links, 'styles') ?? '');
  const strings = yield* file.xml(linkedPart(links, 'sharedStrings') ?? '');
  return {
    formats: styles === undefined ? [] : readFormats(styles),
    strings: strings === undefined ? [] : yield* readSharedStrings(strings),
    date1904: workbook.date1904,
  };
}

const WITHOUT_CELLS: SheetContent = {
  cells: new GridBuilder(),
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  isProtected: false,
};

function* readSheet(
  file: OfficePackage,
  { name, relationship, visibility }: SheetEntry,
  links: readonly Relationship[],
  tables: CellTables,
): Steps<SheetSnapshot> {
  const link = links.find(({ id }) => id === relationship);
  if (!link) throw missingSheet(name);
  if (!hasCells(link)) return { name, kind: 'chart', visibility, ...WITHOUT_CELLS };
  const xml = yield* file.xml(link.target);
  if (xml === undefined) throw missingSheet(name);
  const content = yield* new SheetReader(xml, name, tables).read();
  return { name, kind: 'worksheet', visibility, ...content };
}

/** Chart sheets and the dialogs of old macros have none. */
const hasCells = ({ type }: Relationship): boolean => !/^(chartsheet|dialogsheet)$/i.test(type);
