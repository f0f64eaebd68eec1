import type { Mark, MarkReport } from '../../workbook';
import { askEachSheet } from './each-sheet';
import { addMark, isOurFormula } from './mark-format';
import { planMarks, type MarkGroup } from './mark-plan';
import { missingSheet, officeCode, protectedSheet, protectedSheetReason } from './office-errors';
import type { ExcelRunner } from './run';
import { listSheets, type ListedSheet } from './sheet-list';

/** Our conditional formats in one sheet. */
interface SheetMarks {
  readonly sheet: ListedSheet;
  readonly ids: readonly string[];
}

interface PlacedGroup extends MarkGroup {
  readonly listed: ListedSheet;
}

const NAMED_BY_FORMULA = 'items/id,items/type,items/customOrNullObject/rule/formula';
/** The workbook is not as we remember it: a sheet was protected, a mark deleted by hand. */
const OUTDATED = new Set(['AccessDenied', 'ItemNotFound']);

/**
 * Marks are conditional formats that name us. Their ids are remembered, so that showing or clearing is one request;
 * the first time in a session (and after a surprise) two more look for the sheets and for marks left by another session.
 */
export class MarkLayer {
  private present: readonly SheetMarks[] = [];
  private sheets: readonly ListedSheet[] | null = null;

  constructor(private readonly runner: ExcelRunner) {}

  async show(marks: readonly Mark[]): Promise<MarkReport> {
    return this.afterRefresh(async (sheets) => {
      const groups = planMarks(marks);
      const placed = groups.flatMap((group) => place(group, sheets));
      await this.replace(placed);
      return {
        marked: placed.reduce((sum, { cellCount }) => sum + cellCount, 0),
        skippedSheets: skippedSheets(groups, placed, sheets),
      };
    });
  }

  async clear(): Promise<void> {
    await this.afterRefresh(() => this.replace([]));
    const [locked] = this.present;
    if (locked) throw protectedSheet(locked.sheet.name);
  }

  /** Does the work on what is remembered; when that proves outdated, looks again and does it once more. */
  private async afterRefresh<T>(work: (sheets: readonly ListedSheet[]) => Promise<T>): Promise<T> {
    if (!this.sheets) return work(await this.refresh());
    try {
      return await work(this.sheets);
    } catch (error) {
      if (!OUTDATED.has(officeCode(error) ?? '')) throw error;
      return work(await this.refresh());
    }
  }

  private async refresh(): Promise<readonly ListedSheet[]> {
    const sheets = await listSheets(this.runner);
    const found = await askEachSheet(this.runner, sheets, (sheet) => {
      const formats = sheet.getRange().untrack().conditionalFormats.load(NAMED_BY_FORMULA);
      return () => formats.items.filter(isOurs).map(({ id }) => id);
    });
    this.present = sheets.flatMap((sheet, index) => {
      const ids = found[index] ?? [];
      return ids.length > 0 ? [{ sheet, ids }] : [];
    });
    this.sheets = sheets;
    return sheets;
  }

  /** Deletes the marks that are there and puts these, in one request. What lies in a protected sheet stays. */
  private async replace(groups: readonly PlacedGroup[]): Promise<void> {
    const locked = this.present.filter(({ sheet }) => sheet.isProtected);
    const removable = this.present.filter(({ sheet }) => !sheet.isProtected);
    if (removable.length === 0 && groups.length === 0) return;
    const added = await this.runner.run(async (context) => {
      removable.forEach((marks) => deleteMarks(context, marks));
      const formats = groups.map((group) => addGroup(context, group));
      await context.sync();
      return formats.map(({ sheet, marks }) => ({ sheet, ids: marks.map(({ id }) => id) }));
    });
    this.present = [...locked, ...added];
  }
}

function isOurs({ customOrNullObject: custom }: Excel.ConditionalFormat): boolean {
  return !custom.isNullObject && isOurFormula(custom.rule.formula);
}

function deleteMarks({ workbook }: Excel.RequestContext, { sheet, ids }: SheetMarks): void {
  const formats = workbook.worksheets.getItem(sheet.id).getRange().untrack().conditionalFormats;
  ids.forEach((id) => formats.getItem(id).delete());
}

function addGroup(
  { workbook }: Excel.RequestContext,
  { listed, addresses, level }: PlacedGroup,
): { sheet: ListedSheet; marks: Excel.ConditionalFormat[] } {
  const worksheet = workbook.worksheets.getItem(listed.id);
  const marks = addresses.map((address) => addMark(worksheet.getRanges(address).untrack(), level).load('id'));
  return { sheet: listed, marks };
}

function place(group: MarkGroup, sheets: readonly ListedSheet[]): PlacedGroup[] {
  const listed = sheets.find(({ name }) => name === group.sheet);
  return listed && !listed.isProtected ? [{ ...group, listed }] : [];
}

function skippedSheets(
  groups: readonly MarkGroup[],
  placed: readonly PlacedGroup[],
  sheets: readonly ListedSheet[],
): MarkReport['skippedSheets'] {
  const wanted = new Set(groups.map(({ sheet }) => sheet));
  for (const { sheet } of placed) wanted.delete(sheet);
  const isThere = (name: string): boolean => sheets.some((sheet) => sheet.name === name);
  return [...wanted].map((sheet) => ({
    sheet,
    reason: isThere(sheet) ? protectedSheetReason(sheet) : missingSheet(sheet).message,
  }));
}
