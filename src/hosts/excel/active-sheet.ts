import type { ExcelRunner } from './run';

/** Name of the sheet that the user looks at. */
export function activeSheetName(runner: ExcelRunner): Promise<string> {
  return runner.run(
    async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return sheet.name;
    },
    { isRepeatable: true },
  );
}
