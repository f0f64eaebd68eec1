import { cancelled, planSheets, protectedStructure, type OwnSheet, type SheetSpec } from '../../../workbook';
import type { ChangeWatch } from '../changes';
import { isRefusedWhole, toHostError } from '../office-errors';
import type { ExcelRunner } from '../run';
import { draftsOf, type Draft } from './draft';
import { leftUnfinished, notMade } from './failures';
import { ownSheetsIn, readSheetsBefore, type SheetBefore, type WorkbookBefore } from './sheets-before';
import { takeBack } from './take-back';
import { takePlaces } from './take-places';
import { packSteps, writeSteps } from './write-steps';

type SheetNow = Pick<SheetBefore, 'id' | 'name'>;

type Request = (workbook: Excel.Workbook) => void;

/**
 * Makes sheets in the open workbook, all or nothing: a request looks at the sheets there are, one (more for large sheets)
 * writes hidden drafts, and the last puts them in place.
 * Never as one group to undo: Excel refuses whole a group that hides, names, protects or deletes sheets.
 */
export class SheetWriter {
  constructor(
    private readonly runner: ExcelRunner,
    private readonly changes: ChangeWatch,
  ) {}

  async ownSheets(): Promise<readonly OwnSheet[]> {
    return ownSheetsIn(await readSheetsBefore(this.runner));
  }

  async addSheets(
    specs: readonly SheetSpec[],
    replaced: readonly (string | null)[] = [],
    signal?: AbortSignal,
  ): Promise<readonly string[]> {
    if (specs.length === 0) return [];
    const before = await readSheetsBefore(this.runner);
    if (before.isStructureProtected) throw protectedStructure();
    const { sheets } = before;
    const names = sheets.map(({ name }) => name);
    const drafts = draftsOf(planSheets(specs, { names, own: ownSheetsIn(before) }, replaced), sheets);
    const all = [...sheets, ...before.leftovers];
    await this.changes.makingSheets(all, () => this.write(drafts, before, specs.length, signal));
    return drafts.slice(0, specs.length).map(({ planned }) => planned.name);
  }

  /** Gives the sheets that the workbook has then. */
  private async write(
    drafts: readonly Draft[],
    before: WorkbookBefore,
    count: number,
    signal?: AbortSignal,
  ): Promise<readonly SheetNow[]> {
    let done = 0;
    let sheets: readonly SheetNow[] = [];
    try {
      for (const request of requestsOf(drafts, before.leftovers)) {
        if (signal?.aborted) throw cancelled();
        sheets = await this.send(request);
        done += 1;
      }
    } catch (cause) {
      const error = toHostError(cause);
      const isChanged = error.code !== 'closed' && (done > 0 || !isRefusedWhole(error));
      if (isChanged) await this.takeBackAll(drafts, before.sheets, count);
      throw notMade(error, count);
    }
    return sheets;
  }

  private send(request: Request): Promise<readonly SheetNow[]> {
    return this.runner.run(async (context) => {
      request(context.workbook);
      const sheets = context.workbook.worksheets.load('items/id,items/name');
      await context.sync();
      return sheets.items.map(({ id, name }) => ({ id, name }));
    });
  }

  private async takeBackAll(
    drafts: readonly Draft[],
    before: readonly SheetBefore[],
    count: number,
  ): Promise<void> {
    try {
      await takeBack(this.runner, drafts, before);
    } catch (error) {
      throw leftUnfinished(toHostError(error), count);
    }
  }
}

function requestsOf(drafts: readonly Draft[], leftovers: readonly SheetBefore[]): Request[] {
  const [first = [], ...others] = packSteps(writeSteps(drafts));
  return [
    ({ application, worksheets }) => {
      application.suspendScreenUpdatingUntilNextSync();
      for (const { id } of leftovers) worksheets.getItem(id).delete();
      for (const { run } of first) run(worksheets);
    },
    ...others.map((steps): Request => ({ worksheets }) => {
      for (const { run } of steps) run(worksheets);
    }),
    ({ worksheets }) => takePlaces(worksheets, drafts),
  ];
}
