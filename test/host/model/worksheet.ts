import type { Worksheet } from 'exceljs';
import { contains, MAX_COLUMNS, MAX_ROWS, type Range } from '../../../src/workbook';
import { HostCollection, HostObject, NULL_OBJECT } from '../host-object';
import { accessDenied, invalidArgument, itemNotFound, RichApiError } from '../protocol';
import { boundingRange, parseAddress, WHOLE_SHEET } from './addresses';
import type { Book } from './book';
import { wireValue } from './cell-values';
import { Charts } from './charts';
import { CustomProperties } from './custom-properties';
import { arrange, forEachExistingCell, isSheetProtected, removeProtection } from './exceljs-internals';
import { NamedItems } from './names';
import { EmulatedRange } from './range';
import { PageBreaks, PageLayout } from './page-layout';
import { RangeAreas } from './range-areas';
import { moveReferences } from './sheet-references';
import { AutoFilter, FreezePanes } from './sheet-view';

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const uncapitalised = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

const idOf = (sheet: Worksheet): string => `{00000000-0000-0000-0000-${String(sheet.id).padStart(12, '0')}}`;

export class EmulatedWorksheet extends HostObject {
  readonly typeName = 'Worksheet';
  private readonly customProperties = new CustomProperties();

  constructor(
    readonly book: Book,
    readonly stored: Worksheet,
    private readonly siblings: Worksheets,
  ) {
    super();
  }

  get Id() {
    return idOf(this.stored);
  }
  get Name() {
    return this.stored.name;
  }
  set Name(name: string) {
    this.siblings.refuseName(name, 'Worksheet.name', this);
    this.book.refuseStructure('Worksheet.name');
    const { name: before } = this.stored;
    this.stored.name = name;
    moveReferences(this.book, before, name);
    this.book.events.fire('renamed', this.Id, { nameBefore: before, nameAfter: name });
  }
  get Position() {
    return this.siblings.items().indexOf(this);
  }
  set Position(position: number) {
    this.book.refuseStructure('Worksheet.position');
    const positionBefore = this.Position;
    const others = this.book.file.worksheets.filter((sheet) => sheet !== this.stored);
    if (position > others.length) throw invalidArgument('Worksheet.position');
    arrange([...others.slice(0, position), this.stored, ...others.slice(position)]);
    this.book.events.fire('moved', this.Id, { positionBefore, positionAfter: position });
  }
  get Visibility() {
    return capitalised(this.stored.state);
  }
  set Visibility(visibility: string) {
    this.book.refuseStructure('Worksheet.visibility');
    this.refuseLastVisible(visibility !== 'Visible', 'Worksheet.visibility');
    const visibilityBefore = this.Visibility;
    this.stored.state = uncapitalised(visibility) as Worksheet['state'];
    this.book.events.fire('shownOrHidden', this.Id, { visibilityBefore, visibilityAfter: visibility });
  }
  get Names() {
    return new NamedItems(this.book, this.stored.name);
  }
  get Protection() {
    return new WorksheetProtection(this.stored);
  }
  get PageLayout() {
    return new PageLayout(this);
  }
  get HorizontalPageBreaks() {
    return new PageBreaks(this);
  }
  get FreezePanes() {
    return new FreezePanes(this);
  }
  get AutoFilter() {
    return new AutoFilter(this);
  }
  get Charts() {
    return new Charts(this);
  }
  get CustomProperties() {
    return this.customProperties;
  }

  Activate() {
    if (this.Visibility !== 'Visible') throw invalidArgument('Worksheet.activate');
    this.book.activeSheet = this.stored;
  }
  Delete() {
    this.book.refuseStructure('Worksheet.delete');
    this.refuseLastVisible(true, 'Worksheet.delete');
    this.book.names = this.book.names.filter(({ scope }) => scope !== this.stored.name);
    this.book.file.removeWorksheet(this.stored.id);
    moveReferences(this.book, this.stored.name, null);
    if (this.book.activeSheet === this.stored)
      this.book.activeSheet = this.book.file.worksheets.find(({ state }) => state === 'visible');
    this.book.events.fire('deleted', this.Id);
  }
  GetRange(address?: string) {
    return this.rangeAt(address ? this.boundsOf(address, 'Worksheet.getRange') : WHOLE_SHEET);
  }
  GetRanges(address?: string) {
    const areas = address?.split(',').map((area) => this.boundsOf(area.trim(), 'Worksheet.getRanges'));
    return new RangeAreas((areas ?? [WHOLE_SHEET]).map((bounds) => this.rangeAt(bounds)));
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number) {
    return this.rangeAt({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
  }
  GetCell(row: number, column: number) {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }
  GetUsedRange(valuesOnly?: boolean) {
    return this.usedRange(valuesOnly ?? false) ?? this.GetCell(0, 0);
  }
  GetUsedRangeOrNullObject(valuesOnly?: boolean) {
    return this.usedRange(valuesOnly ?? false) ?? NULL_OBJECT;
  }

  /** Cells that hold something; formatted ones too unless `valuesOnly`. */
  usedRange(valuesOnly: boolean, within: Range = WHOLE_SHEET): EmulatedRange | null {
    this.refuseChartSheet('Worksheet.getUsedRange');
    let used: Range | null = null;
    forEachExistingCell(this.stored, (cell, row, column) => {
      const isEmpty = wireValue(cell, false) === '' && !cell.formula;
      const isPlain = valuesOnly || Object.keys(cell.style).length === 0;
      if ((isEmpty && isPlain) || !contains(within, row, column)) return;
      const bounds = { top: row, left: column, bottom: row, right: column };
      used = used ? boundingRange(used, bounds) : bounds;
    });
    return used && this.rangeAt(used);
  }

  rangeAt(bounds: Range): EmulatedRange {
    this.refuseChartSheet('Worksheet.getRange');
    if (bounds.top < 0 || bounds.left < 0 || bounds.bottom >= MAX_ROWS || bounds.right >= MAX_COLUMNS) {
      throw invalidArgument('Worksheet.getRange');
    }
    return new EmulatedRange(this, bounds);
  }

  refuseProtected(location: string): void {
    if (isSheetProtected(this.stored)) throw accessDenied(location);
  }

  /** A workbook shows one sheet at least. */
  private refuseLastVisible(isLeaving: boolean, location: string): void {
    const isAlone = this.siblings.items().every((sheet) => sheet === this || sheet.Visibility !== 'Visible');
    if (isLeaving && isAlone) throw invalidArgument(location);
  }

  private boundsOf(address: string, location: string): Range {
    const parsed = parseAddress(address);
    const isElsewhere = parsed?.sheet && parsed.sheet.toLowerCase() !== this.Name.toLowerCase();
    if (!parsed || isElsewhere) throw invalidArgument(location);
    return parsed.bounds;
  }

  private refuseChartSheet(location: string): void {
    if (!this.book.isChartSheet(this.stored)) return;
    const message =
      "This operation can't be performed on this sheet type, since it's a Macro or Chart sheet.";
    throw new RichApiError('UnsupportedSheet', message, location);
  }
}

interface ProtectOptions {
  readonly allowAutoFilter?: boolean;
  readonly allowFormatColumns?: boolean;
  readonly allowFormatRows?: boolean;
}

export class WorksheetProtection extends HostObject {
  readonly typeName = 'WorksheetProtection';
  constructor(private readonly sheet: Worksheet) {
    super();
  }
  get Protected() {
    return isSheetProtected(this.sheet);
  }
  Protect({
    allowAutoFilter = false,
    allowFormatColumns = false,
    allowFormatRows = false,
  }: ProtectOptions = {}) {
    const options = {
      autoFilter: allowAutoFilter,
      formatColumns: allowFormatColumns,
      formatRows: allowFormatRows,
    };
    void this.sheet.protect('', options);
  }
  Unprotect() {
    removeProtection(this.sheet);
  }
}

export class Worksheets extends HostCollection<EmulatedWorksheet> {
  readonly typeName = 'WorksheetCollection';
  private readonly known = new WeakMap<Worksheet, EmulatedWorksheet>();

  constructor(private readonly book: Book) {
    super();
  }

  items() {
    return this.book.file.worksheets.map((sheet) => this.of(sheet));
  }
  of(sheet: Worksheet): EmulatedWorksheet {
    const known = this.known.get(sheet) ?? new EmulatedWorksheet(this.book, sheet, this);
    this.known.set(sheet, known);
    return known;
  }
  find(key: string): EmulatedWorksheet | undefined {
    return this.items().find(({ Id, Name }) => Id === key || Name.toLowerCase() === key.toLowerCase());
  }

  GetItem(key: string) {
    const item = this.find(key);
    if (!item) throw itemNotFound('WorksheetCollection.getItem');
    return item;
  }
  GetItemOrNullObject(key: string) {
    return this.find(key) ?? NULL_OBJECT;
  }
  GetCount() {
    return this.items().length;
  }
  GetActiveWorksheet() {
    return this.book.activeSheet ? this.of(this.book.activeSheet) : NULL_OBJECT;
  }
  GetFirst() {
    return this.items()[0];
  }
  GetLast() {
    return this.items().at(-1);
  }
  Add(name: string = this.freeName()) {
    this.refuseName(name, 'WorksheetCollection.add');
    this.book.refuseStructure('WorksheetCollection.add');
    const sheet = this.of(this.book.file.addWorksheet(name));
    this.book.events.fire('added', sheet.Id);
    return sheet;
  }

  refuseName(name: string, location: string, owner?: EmulatedWorksheet): void {
    const holder = this.items().find((sheet) => sheet.Name.toLowerCase() === name.toLowerCase());
    if (holder && holder !== owner) {
      const message = 'A resource with the same name or identifier already exists.';
      throw new RichApiError('ItemAlreadyExists', message, location, 409);
    }
    if (/[\\/?*[\]:]|^'|'$/.test(name) || name === '' || name.length > 31) throw invalidArgument(location);
  }

  private freeName(): string {
    let number = this.items().length + 1;
    while (this.find(`Feuil${number}`)) number += 1;
    return `Feuil${number}`;
  }
}
