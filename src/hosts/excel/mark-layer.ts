import { protectedSheet, type Mark, type MarkReport } from '../../workbook';
import { askEachSheet } from './each-sheet';
import { addMark, isOurFormula } from './mark-format';
import { planMarks, type MarkGroup } from './mark-plan';
import { isRefusedWhole, missingSheet, officeCode, protectedSheetReason, toHostError } from './office-errors';
import type { ExcelRunner } from './run';
import { listSheets, type ListedSheet } from './sheet-list';

/** Our conditional formats in one sheet. */
interface SheetMarks {
  readonly sheet: ListedSheet;
  readonly ids: readonly string[];
}

interface RequestAnswer {
  readonly found: readonly SheetMarks[];
  readonly added: readonly SheetMarks[];
}

interface PlacedGroup extends MarkGroup {
  readonly listed: ListedSheet;
}

const NAMED_BY_FORMULA = 'items/id,items/customOrNullObject/rule/formula';
/** The workbook is not as we remember it: a sheet was protected, a mark deleted by hand, or a chart sheet is in the list. */
const OUTDATED = new Set(['AccessDenied', 'ItemNotFound', 'UnsupportedSheet']);

/**
 * Marks are conditional formats that name us. Once the sheets are known (a snapshot tells them), showing is one request:
 * it deletes the marks whose ids are remembered, adds the new ones and, the first time, looks for marks left by another
 * session, which one more request deletes. Clearing is one request too, two in a session that has not looked yet.
 */
export class MarkLayer {
  /** Null as long as this session has not looked for marks. */
  private present: readonly SheetMarks[] | null = null;
  private sheets: readonly ListedSheet[] | null = null;

  constructor(private readonly runner: ExcelRunner) {}

  /** Sheets that have cells, as just read. */
  learnSheets(sheets: readonly ListedSheet[]): void {
    this.sheets = sheets;
  }

  async show(marks: readonly Mark[]): Promise<MarkReport> {
    const groups = planMarks(marks);
    return this.onKnownSheets(async (sheets) => {
      const placed = groups.flatMap((group) => place(group, sheets));
      await this.replace(sheets, placed);
      const markedSheets = new Set(placed.map(({ sheet }) => sheet));
      return {
        marked: marks.filter(({ at }) => markedSheets.has(at.sheet)).length,
        skippedSheets: skippedSheets(groups, markedSheets, sheets),
      };
    });
  }

  async clear(): Promise<void> {
    await this.onKnownSheets((sheets) => this.replace(sheets, []));
    const [locked] = this.present ?? [];
    if (locked) throw protectedSheet(locked.sheet.name);
  }

  /** Does the work on what is remembered; when that proves outdated, looks again and does it once more. */
  private async onKnownSheets<T>(work: (sheets: readonly ListedSheet[]) => Promise<T>): Promise<T> {
    this.sheets ??= await listSheets(this.runner);
    try {
      return await work(this.sheets);
    } catch (error) {
      if (!OUTDATED.has(officeCode(error) ?? '')) throw error;
      return work(await this.lookAgain());
    }
  }

  private async lookAgain(): Promise<readonly ListedSheet[]> {
    const listed = await listSheets(this.runner);
    const found = await askEachSheet(this.runner, listed, askOurMarks);
    this.present = listed.flatMap((sheet, index) => marksOf(sheet, found[index] ?? []));
    this.sheets = listed.filter((_, index) => found[index] !== null);
    return this.sheets;
  }

  /** In one request, unless marks of another session turn up. What lies in a protected sheet stays. */
  private async replace(sheets: readonly ListedSheet[], groups: readonly PlacedGroup[]): Promise<void> {
    const protectedIds = new Set(sheets.filter(({ isProtected }) => isProtected).map(({ id }) => id));
    const isLocked = ({ sheet }: SheetMarks): boolean => protectedIds.has(sheet.id);
    const old = this.present ?? [];
    const isKnown = this.present !== null;
    const removable = old.filter((marks) => !isLocked(marks));
    if (isKnown && removable.length === 0 && groups.length === 0) return;
    const { found, added } = await this.request(isKnown ? [] : sheets, removable, groups);
    this.present = [...old.filter(isLocked), ...found, ...added];
    const left = found.filter((marks) => !isLocked(marks));
    if (left.length === 0) return;
    await this.request([], left, []);
    this.present = this.present.filter((marks) => !left.includes(marks));
  }

  /** Excel may stop halfway: which marks are there is then no longer known, and will be looked for. */
  private async request(...work: Parameters<MarkLayer['send']>): Promise<RequestAnswer> {
    try {
      return await this.send(...work);
    } catch (error) {
      if (!isRefusedWhole(toHostError(error))) this.present = null;
      throw error;
    }
  }

  private send(
    toSearch: readonly ListedSheet[],
    toRemove: readonly SheetMarks[],
    toAdd: readonly PlacedGroup[],
  ): Promise<RequestAnswer> {
    return this.runner.run(async (context) => {
      const { worksheets } = context.workbook;
      const searches = toSearch.map((sheet) => ({ sheet, ids: askOurMarks(worksheets.getItem(sheet.id)) }));
      toRemove.forEach((marks) => deleteMarks(worksheets, marks));
      const added = toAdd.map((group) => addGroup(worksheets, group));
      await context.sync();
      return {
        found: searches.flatMap(({ sheet, ids }) => marksOf(sheet, ids())),
        added: added.map(({ sheet, marks }) => ({ sheet, ids: marks.map(({ id }) => id) })),
      };
    });
  }
}

/** Queues the search of a sheet; the ids are read after the request. */
function askOurMarks(sheet: Excel.Worksheet): () => string[] {
  const formats = sheet.getRange().untrack().conditionalFormats.load(NAMED_BY_FORMULA);
  return () => formats.items.filter(isOurs).map(({ id }) => id);
}

const marksOf = (sheet: ListedSheet, ids: readonly string[]): SheetMarks[] =>
  ids.length > 0 ? [{ sheet, ids }] : [];

function isOurs({ customOrNullObject: custom }: Excel.ConditionalFormat): boolean {
  return !custom.isNullObject && isOurFormula(custom.rule.formula);
}

function deleteMarks(worksheets: Excel.WorksheetCollection, { sheet, ids }: SheetMarks): void {
  const formats = worksheets.getItem(sheet.id).getRange().untrack().conditionalFormats;
  ids.forEach((id) => formats.getItem(id).delete());
}

function addGroup(
  worksheets: Excel.WorksheetCollection,
  { listed, addresses, level }: PlacedGroup,
): { sheet: ListedSheet; marks: Excel.ConditionalFormat[] } {
  const worksheet = worksheets.getItem(listed.id);
  const marks = addresses.map((address) => addMark(worksheet.getRanges(address).untrack(), level).load('id'));
  return { sheet: listed, marks };
}

function place(group: MarkGroup, sheets: readonly ListedSheet[]): PlacedGroup[] {
  const listed = sheets.find(({ name }) => name === group.sheet);
  return listed && !listed.isProtected ? [{ ...group, listed }] : [];
}

function skippedSheets(
  groups: readonly MarkGroup[],
  markedSheets: ReadonlySet<string>,
  sheets: readonly ListedSheet[],
): MarkReport['skippedSheets'] {
  const skipped = new Set(groups.map(({ sheet }) => sheet).filter((sheet) => !markedSheets.has(sheet)));
  const isThere = (name: string): boolean => sheets.some((sheet) => sheet.name === name);
  return [...skipped].map((sheet) => ({
    sheet,
    reason: isThere(sheet) ? protectedSheetReason(sheet) : missingSheet(sheet).message,
  }));
}
