import {
  GridBuilder,
  HostError,
  type SheetSnapshot,
  type Snapshot,
  type SnapshotOptions,
} from '../../workbook';
import { checkIsWorkbook, checkIsZip } from './file-kind';
import { OfficePackage, type Relationship } from './open-package';
import { missingSheet, notAWorkbook, truncatedFile } from './problems';
import { readSharedStrings } from './shared-strings';
import { type CellTables, type SheetContent, SheetReader } from './sheet-part';
import { runAtOnce, runInSlices, type Steps } from './steps';
import { readFormats } from './styles';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbook-part';

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
  const { workbook, links, tables } = yield* readCommonParts(file);
  const sheets: SheetSnapshot[] = [];
  for (const entry of workbook.sheets) {
    onProgress?.(sheets.length, workbook.sheets.length);
    sheets.push(yield* readSheet(file, entry, links, tables));
  }
  onProgress?.(sheets.length, sheets.length);
  return { fileName, sheets, names: workbook.names, date1904: workbook.date1904 };
}

/** Opens the zip of a workbook; throws a HostError that says what the file is when it is something else. */
export function openWorkbookFile(bytes: Uint8Array, fileName: string): OfficePackage {
  checkIsZip(bytes, fileName);
  const file = new OfficePackage(bytes);
  checkIsWorkbook(file.entries.map(({ name }) => name));
  return file;
}

interface CommonParts {
  readonly workbook: WorkbookPart;
  readonly links: readonly Relationship[];
  readonly tables: CellTables;
}

function* readCommonParts(file: OfficePackage): Steps<CommonParts> {
  const name = yield* file.workbookPart();
  const workbook = readWorkbookPart((yield* file.xml(name)) ?? '');
  if (workbook.sheets.length === 0) throw truncatedFile();
  const links = yield* file.relationships(name);
  const styles = yield* linkedXml(file, links, 'styles');
  const strings = yield* linkedXml(file, links, 'sharedStrings');
  const tables = {
    formats: styles === undefined ? [] : readFormats(styles),
    strings: strings === undefined ? [] : yield* readSharedStrings(strings),
    date1904: workbook.date1904,
  };
  return { workbook, links, tables };
}

function* linkedXml(
  file: OfficePackage,
  links: readonly Relationship[],
  type: string,
): Steps<string | undefined> {
  const link = links.find((candidate) => candidate.type === type);
  return link && (yield* file.xml(link.target));
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
