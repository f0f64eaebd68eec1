import { HostError, quoted, rangeName, type CellRef, type Range } from '../../workbook';
import { missingSheet } from './office-errors';
import { toRectangles } from './rectangles';
import type { ExcelRunner } from './run';

/**
 * Shows the sheet of the first cell and selects: the whole rectangle when the cells make one, else the first cell.
 * (Several areas can be selected only from ExcelApi 1.18 on, above the Excels that we promise to serve.)
 */
export async function revealCells(runner: ExcelRunner, cells: readonly CellRef[]): Promise<void> {
  const [first] = cells;
  if (!first) return;
  const sheetName = first.sheet;
  await runner.run(
    async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName).load('visibility');
      await context.sync();
      if (sheet.isNullObject) throw missingSheet(sheetName);
      if (sheet.visibility !== 'Visible') throw hiddenSheet(sheetName);
      sheet.activate();
      sheet
        .getRange(rangeName(areaOf(cells, first)))
        .untrack()
        .select();
      await context.sync();
    },
    { isRepeatable: true },
  );
}

function areaOf(cells: readonly CellRef[], first: CellRef): Range {
  const areas = toRectangles(cells.filter(({ sheet }) => sheet === first.sheet));
  const [area] = areas;
  const { row, column } = first;
  return areas.length === 1 && area ? area : { top: row, left: column, bottom: row, right: column };
}

const hiddenSheet = (sheet: string): HostError =>
  new HostError('unsupported', `La feuille ${quoted(sheet)} est masquée. Affichez-la pour y aller.`);
