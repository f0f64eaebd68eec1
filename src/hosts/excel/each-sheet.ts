import { officeCode } from './office-errors';
import type { ExcelRunner } from './run';
import type { ListedSheet } from './sheet-list';

/** What to ask of a sheet before the request goes, and how to read the answer after. */
export type SheetQuestion<Answer> = (sheet: Excel.Worksheet, listed: ListedSheet) => () => Answer;

/**
 * Asks the same of all sheets in one request. A chart sheet makes the whole request fail:
 * then the sheets are asked one by one, and the chart sheets answer null.
 */
export async function askEachSheet<Answer>(
  runner: ExcelRunner,
  sheets: readonly ListedSheet[],
  question: SheetQuestion<Answer>,
): Promise<(Answer | null)[]> {
  try {
    return await ask(runner, sheets, question);
  } catch (error) {
    if (officeCode(error) !== 'UnsupportedSheet') throw error;
    if (sheets.length === 1) return [null];
  }
  const answers: (Answer | null)[] = [];
  for (const sheet of sheets) answers.push(...(await askEachSheet(runner, [sheet], question)));
  return answers;
}

function ask<Answer>(
  runner: ExcelRunner,
  sheets: readonly ListedSheet[],
  question: SheetQuestion<Answer>,
): Promise<Answer[]> {
  return runner.run(
    async (context) => {
      const { worksheets } = context.workbook;
      const answers = sheets.map((listed) => question(worksheets.getItem(listed.id), listed));
      await context.sync();
      return answers.map((answer) => answer());
    },
    { isRepeatable: true },
  );
}
