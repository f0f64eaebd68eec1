import {
  absentSheet,
  cancelled,
  type CellEdit,
  type CellGrid,
  cellName,
  type CellRef,
  contains,
  keptTextIn,
  keptXml,
  type Mark,
  type MarkReport,
  type OwnSheet,
  ownSheetsOf,
  planSheets,
  quoted,
  type Range,
  type SheetMaker,
  type SheetSpec,
  type Snapshot,
  type SnapshotOptions,
  type TextKeeper,
  type WorkbookHost,
  type WorkbookOutline,
} from '../../workbook';
import { EditedWorkbook } from './edited-workbook';
import { readKeptTexts } from './kept-text';
import { headerOfTable, partOfFormulaBlock } from './problems';
import { type ReadFile, readToEdit } from './read-workbook';
import type { CellPatch } from './sheet-patch';
import { runInSlices } from './steps';

/** Who draws the file: told of the marks to show and of the cells to bring into view. */
export interface XlsxHostListener {
  marksShown?(marks: readonly Mark[]): void;
  cellsRevealed?(cells: readonly CellRef[]): void;
}

const sameTexts = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((text, place) => text === others[place]);

/** An .xlsx file opened outside Excel. Marks are only shown; corrections are kept in memory until it is saved. */
export class XlsxHost implements WorkbookHost, SheetMaker, TextKeeper {
  /** What the file keeps and what it must keep; null as long as nobody asked. */
  private kept: { readonly inFile: readonly string[]; readonly now: readonly string[] } | null = null;
  private hasMadeSheets = false;
  private shownMarks: readonly Mark[] = [];
  private readonly listeners = new Set<XlsxHostListener>();

  private constructor(
    private bytes: Uint8Array,
    private workbook: EditedWorkbook,
    private file: ReadFile,
  ) {}

  static async open(bytes: Uint8Array, fileName: string, options?: SnapshotOptions): Promise<XlsxHost> {
    const file = await readToEdit(bytes, fileName, options);
    return new XlsxHost(bytes, EditedWorkbook.of(file.snapshot), file);
  }

  /** The marks to draw. */
  get marks(): readonly Mark[] {
    return this.shownMarks;
  }

  /** Whether something was corrected or made that the file given does not have. */
  get isChanged(): boolean {
    return this.hasMadeSheets || this.isKeptTextChanged || this.workbook.changes().length > 0;
  }

  /** Tells a listener of marks and revealed cells; gives the function that stops it. */
  listen(listener: XlsxHostListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async describe(): Promise<WorkbookOutline> {
    const { fileName, sheets } = this.workbook.current;
    return Promise.resolve({ fileName, sheetCount: sheets.length });
  }

  async snapshot(options: SnapshotOptions = {}): Promise<Snapshot> {
    if (options.signal?.aborted) throw cancelled();
    const { current } = this.workbook;
    options.onProgress?.(current.sheets.length, current.sheets.length);
    return Promise.resolve(current);
  }

  async showMarks(marks: readonly Mark[]): Promise<MarkReport> {
    const sheets = new Map(this.workbook.current.sheets.map((sheet) => [sheet.name, sheet]));
    const canShow = ({ at }: Mark) => sheets.get(at.sheet)?.kind === 'worksheet';
    this.setMarks(marks.filter(canShow));
    const skipped = new Set(marks.filter((mark) => !canShow(mark)).map(({ at }) => at.sheet));
    return Promise.resolve({
      marked: this.shownMarks.length,
      skippedSheets: [...skipped].map((sheet) => ({ sheet, reason: skipReason(sheet, sheets.has(sheet)) })),
    });
  }

  async clearMarks(): Promise<void> {
    this.setMarks([]);
    return Promise.resolve();
  }

  async reveal(cells: readonly CellRef[]): Promise<void> {
    const names = new Set(this.workbook.current.sheets.map(({ name }) => name));
    const absent = cells.find(({ sheet }) => !names.has(sheet));
    if (absent) throw absentSheet(absent.sheet);
    for (const listener of this.listeners) listener.cellsRevealed?.(cells);
    return Promise.resolve();
  }

  async apply(edits: readonly CellEdit[]): Promise<readonly CellEdit[]> {
    for (const { at } of edits) this.checkChangesAlone(at);
    const { workbook, inverse } = this.workbook.edited(edits);
    this.workbook = workbook;
    return Promise.resolve(inverse);
  }

  async readKept(): Promise<readonly string[]> {
    this.kept ??= await this.keptInFile();
    return this.kept.now;
  }

  async keep(text: string | null): Promise<void> {
    const { inFile } = this.kept ?? (await this.keptInFile());
    // As it will be read again: the format cannot hold every character.
    this.kept = { inFile, now: text === null ? [] : [keptTextIn(keptXml(text)) ?? ''] };
  }

  async ownSheets(): Promise<readonly OwnSheet[]> {
    return Promise.resolve(ownSheetsOf(this.workbook.current));
  }

  async addSheets(
    specs: readonly SheetSpec[],
    replaced?: readonly (string | null)[],
    signal?: AbortSignal,
  ): Promise<readonly string[]> {
    if (specs.length === 0) return [];
    const { sheets, fileName } = this.workbook.current;
    const before = { names: sheets.map(({ name }) => name), own: ownSheetsOf(this.workbook.current) };
    const planned = planSheets(specs, before, replaced);
    const { withPlannedSheets } = await import('./sheets');
    const bytes = withPlannedSheets(this.bytes, planned);
    const file = await readToEdit(bytes, fileName);
    if (signal?.aborted) throw cancelled();
    const names = planned.slice(0, specs.length).map(({ spec }) => spec.name);
    this.workbook = this.workbook.over(file.snapshot, new Set(names));
    this.bytes = bytes;
    this.file = file;
    this.hasMadeSheets = true;
    if (names[0] !== undefined) await this.reveal([{ sheet: names[0], row: 0, column: 0 }]);
    return names;
  }

  /** Nobody but us changes a file that we hold in memory. */
  async onChanged(): Promise<() => void> {
    return Promise.resolve(() => undefined);
  }

  /** The file with its corrections; all that was not corrected is as it was. */
  async save(): Promise<Uint8Array> {
    const patches = new Map<string, CellPatch[]>();
    for (const { at, ...content } of this.workbook.changes()) {
      const { row, column } = at;
      const cells = patches.get(at.sheet) ?? [];
      cells.push({ row, column, ...content });
      patches.set(at.sheet, cells);
    }
    const { saveWorkbook } = await import('./save-workbook');
    const bytes = saveWorkbook(this.bytes, patches, hasFormulas(this.workbook.original));
    if (!this.isKeptTextChanged) return bytes;
    const { withKeptText } = await import('./keep-text');
    return withKeptText(bytes, this.kept?.now.at(-1) ?? null);
  }

  private get isKeptTextChanged(): boolean {
    return this.kept !== null && !sameTexts(this.kept.now, this.kept.inFile);
  }

  private async keptInFile(): Promise<NonNullable<XlsxHost['kept']>> {
    const texts = await runInSlices(readKeptTexts(this.bytes));
    return { inFile: texts, now: texts };
  }

  private checkChangesAlone({ sheet, row, column }: CellRef): void {
    const holds = (area: Range) => contains(area, row, column);
    const cell = cellName(row, column);
    if (this.file.formulaBlocks.get(sheet)?.some(holds)) throw partOfFormulaBlock(cell, sheet);
    if (this.file.tableHeaders.get(sheet)?.some(holds)) throw headerOfTable(cell, sheet);
  }

  private setMarks(marks: readonly Mark[]): void {
    this.shownMarks = marks;
    for (const listener of this.listeners) listener.marksShown?.(marks);
  }
}

const skipReason = (sheet: string, exists: boolean): string =>
  exists ? `La feuille ${quoted(sheet)} est un graphique.` : absentSheet(sheet).message;

const hasFormulas = ({ sheets }: Snapshot): boolean => sheets.some(({ cells }) => hasFormula(cells));

function hasFormula(grid: CellGrid): boolean {
  for (let row = 0; row < grid.rowCount; row += 1) {
    for (let column = 0; column < grid.rowWidth(row); column += 1) {
      if (grid.cell(row, column)?.formula) return true;
    }
  }
  return false;
}
