import type { DefinedName, Visibility, WorkbookOutline } from '../../workbook';
import type { ExcelRunner } from './run';

/** A sheet as the list of sheets tells it, before its cells are looked at. */
export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly isProtected: boolean;
}

export interface WorkbookList {
  readonly fileName: string;
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
}

const VISIBILITIES: Readonly<Record<string, Visibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

const SHEET_FIELDS = 'items/id,items/name,items/visibility,items/protection/protected';
const NAME_FIELDS = 'items/names/items/name,items/names/items/formula';

/** What the user sees of the workbook. One request that asks nothing of its cells. */
export function describeWorkbook(runner: ExcelRunner): Promise<WorkbookOutline> {
  return runner.run(
    async (context) => {
      const workbook = context.workbook.load('name');
      const sheets = workbook.worksheets.load('items/id');
      await context.sync();
      return { fileName: workbook.name, sheetCount: sheets.items.length };
    },
    { isRepeatable: true },
  );
}

/** Everything of the workbook that asks nothing of its cells. One request. */
export function listWorkbook(runner: ExcelRunner): Promise<WorkbookList> {
  return runner.run(
    async (context) => {
      const { workbook } = context;
      workbook.load('name');
      const sheets = workbook.worksheets.load(`${SHEET_FIELDS},${NAME_FIELDS}`);
      const names = workbook.names.load('items/name,items/formula');
      // No property tells the date system; the number of the first of January 1904 does: 0 or 1462.
      const firstDay = workbook.functions.date(1904, 1, 1).load('value');
      await context.sync();
      return {
        fileName: workbook.name,
        sheets: sheets.items.map(listed),
        names: [
          ...namesOf(names, null),
          ...sheets.items.flatMap((sheet) => namesOf(sheet.names, sheet.name)),
        ],
        date1904: firstDay.value === 0,
      };
    },
    { isRepeatable: true },
  );
}

/** The sheets alone, with their protection of now. One request. */
export function listSheets(runner: ExcelRunner): Promise<ListedSheet[]> {
  return runner.run(
    async (context) => {
      const sheets = context.workbook.worksheets.load(SHEET_FIELDS);
      await context.sync();
      return sheets.items.map(listed);
    },
    { isRepeatable: true },
  );
}

function listed({ id, name, visibility, protection }: Excel.Worksheet): ListedSheet {
  return {
    id,
    name,
    visibility: VISIBILITIES[visibility] ?? 'visible',
    isProtected: protection.protected,
  };
}

function namesOf({ items }: Excel.NamedItemCollection, scope: string | null): DefinedName[] {
  return items.map(({ name, formula }) => ({ name, refersTo: String(formula).replace(/^=/, ''), scope }));
}
