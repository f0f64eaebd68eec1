import type { ExcelRunner } from '../run';
import type { Draft } from './draft';
import type { SheetBefore } from './sheets-before';

/** Takes off what an unfinished writing has added, and gives their names back to the sheets it was to replace. */
export function takeBack(
  runner: ExcelRunner,
  drafts: readonly Draft[],
  before: readonly SheetBefore[],
): Promise<void> {
  const idsBefore = new Set(before.map(({ id }) => id));
  return runner.run(
    async (context) => {
      const sheets = context.workbook.worksheets.load('items/id,items/name');
      await context.sync();
      const idsNow = new Set(sheets.items.map(({ id }) => id));
      for (const sheet of sheets.items.filter(({ id }) => !idsBefore.has(id))) {
        const draft = drafts.find(({ name, planned }) => [name, planned.name].includes(sheet.name));
        // Once what it replaces is gone, a sheet stays.
        if (draft && (!draft.old || idsNow.has(draft.old.id))) sheet.delete();
      }
      for (const sheet of sheets.items) {
        const parked = drafts.find(({ old }) => old?.id === sheet.id && old.name !== sheet.name)?.old;
        if (parked) sheet.name = parked.name;
      }
      await context.sync();
    },
    { isRepeatable: true },
  );
}
