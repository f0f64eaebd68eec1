import { OWN_SHEET_NAME, readOwnSheetMark, type OwnSheet } from '../../../workbook';
import type { ExcelRunner } from '../run';
import { isDraftName } from './draft';

/** A sheet of the workbook before ours are made. */
export interface SheetBefore {
  readonly id: string;
  readonly name: string;
  /** From left to right, from 0. */
  readonly position: number;
  /** Null for a sheet that is not ours. */
  readonly own: OwnSheet | null;
}

export interface WorkbookBefore {
  readonly sheets: readonly SheetBefore[];
  /** What an interrupted writing has left: they may go. */
  readonly leftovers: readonly SheetBefore[];
  /** True: no sheet may be added, moved or taken off. */
  readonly isStructureProtected: boolean;
}

const FIELDS = 'items/id,items/name,items/position,items/names/items/name,items/names/items/formula';

/** The sheets, and which are ours. One request. */
export function readSheetsBefore(runner: ExcelRunner): Promise<WorkbookBefore> {
  return runner.run(
    async (context) => {
      const sheets = context.workbook.worksheets.load(FIELDS);
      const protection = context.workbook.protection.load('protected');
      await context.sync();
      const all = sheets.items.map(sheetBefore);
      const isLeftover = ({ name, own }: SheetBefore): boolean => own !== null && isDraftName(name);
      return {
        sheets: all.filter((sheet) => !isLeftover(sheet)),
        leftovers: all.filter(isLeftover),
        isStructureProtected: protection.protected,
      };
    },
    { isRepeatable: true },
  );
}

export const ownSheetsIn = ({ sheets }: WorkbookBefore): OwnSheet[] => sheets.flatMap(({ own }) => own ?? []);

function sheetBefore({ id, name, position, names }: Excel.Worksheet): SheetBefore {
  const mark = names.items.find((item) => item.name === OWN_SHEET_NAME);
  const read = mark ? readOwnSheetMark(String(mark.formula)) : null;
  return { id, name, position, own: read && { name, ...read } };
}
