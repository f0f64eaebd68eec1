import {
  GridBuilder,
  HostError,
  type Range,
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
import { readTableHeaders } from './table-headers';
import type { SheetEntry } from './workbook-part';

/** Areas of cells by sheet name. */
type Areas = ReadonlyMap<string, readonly Range[]>;

/** What a file holds: what every host tells, and what only writing must know. */
export interface ReadFile {
  readonly snapshot: Snapshot;
  /** Cells that change only together. */
  readonly formulaBlocks: Areas;
  readonly tableHeaders: Areas;
}

/** Reads an .xlsx file, giving the thread back often. Rejects with a HostError whatever the bytes. */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  options?: SnapshotOptions,
): Promise<Snapshot> {
  return (await readToEdit(bytes, fileName, options)).snapshot;
}

/** As readWorkbook, with what writing in the file must know. */
export async function readToEdit(
  bytes: Uint8Array,
  fileName: string,
  options: SnapshotOptions = {},
): Promise<ReadFile> {
  try {
    return await runInSlices(readSteps(bytes, fileName, options.onProgress), options.signal);
  } catch (error) {
    throw asHostError(error);
  }
}

/** Reads an .xlsx file in one go. Throws a HostError whatever the bytes. */
export function readWorkbookSync(bytes: Uint8Array, fileName: string): Snapshot {
  try {
    return runAtOnce(readSteps(bytes, fileName)).snapshot;
  } catch (error) {
    throw asHostError(error);
  }
}

const asHostError = (error: unknown): HostError => (error instanceof HostError ? error : notAWorkbook(error));

function* readSteps(
  bytes: Uint8Array,
  fileName: string,
  onProgress?: SnapshotOptions['onProgress'],
): Steps<ReadFile> {
  const file = openWorkbookFile(bytes, fileName);
  const contents = yield* readContents(file);
  const tables = yield* readTables(file, contents);
  const { workbook, links } = contents;
  const sheets: SheetSnapshot[] = [];
  const formulaBlocks = new Map<string, readonly Range[]>();
  const tableHeaders = new Map<string, readonly Range[]>();
  for (const entry of workbook.sheets) {
    onProgress?.(sheets.length, workbook.sheets.length);
    const {
      formulaBlocks: blocks,
      tableHeaders: headers,
      ...sheet
    } = yield* readSheet(file, entry, links, tables);
    sheets.push(sheet);
    formulaBlocks.set(sheet.name, blocks);
    tableHeaders.set(sheet.name, headers);
  }
  onProgress?.(sheets.length, sheets.length);
  const { names, date1904 } = workbook;
  return { snapshot: { fileName, sheets, names, date1904 }, formulaBlocks, tableHeaders };
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
  formulaBlocks: [],
};

function* readSheet(
  file: OfficePackage,
  { name, relationship, visibility }: SheetEntry,
  links: readonly Relationship[],
  tables: CellTables,
): Steps<SheetSnapshot & SheetContent & { readonly tableHeaders: readonly Range[] }> {
  const link = links.find(({ id }) => id === relationship);
  if (!link) throw missingSheet(name);
  if (!hasCells(link)) return { name, kind: 'chart', visibility, tableHeaders: [], ...WITHOUT_CELLS };
  const xml = yield* file.xml(link.target);
  if (xml === undefined) throw missingSheet(name);
  const content = yield* new SheetReader(xml, name, tables).read();
  const tableHeaders = yield* readTableHeaders(file, link.target);
  return { name, kind: 'worksheet', visibility, tableHeaders, ...content };
}

/** Chart sheets and the dialogs of old macros have none. */
const hasCells = ({ type }: Relationship): boolean => !/^(chartsheet|dialogsheet)$/i.test(type);
