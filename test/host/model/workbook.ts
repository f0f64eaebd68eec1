import { HostObject } from '../host-object';
import { RichApiError } from '../protocol';
import type { Book } from './book';
import { CustomXmlParts } from './custom-xml';
import { NamedItems } from './names';
import { RangeAreas } from './range-areas';
import { Worksheets } from './worksheet';

const MS_PER_DAY = 86_400_000;

/** The root of the object model. */
export class EmulatedWorkbook extends HostObject {
  readonly typeName = 'Workbook';
  private readonly sheets: Worksheets;

  constructor(private readonly book: Book) {
    super();
    this.sheets = new Worksheets(book);
  }

  get Name() {
    return this.book.options.fileName;
  }
  get Worksheets() {
    return this.sheets;
  }
  get Names() {
    return new NamedItems(this.book, null);
  }
  get CustomXmlParts() {
    return new CustomXmlParts(this.book);
  }
  get Protection() {
    return new WorkbookProtection(this.book);
  }
  get Application() {
    return new Application();
  }
  get Functions() {
    return new WorksheetFunctions(this.book);
  }
  GetSelectedRange() {
    const { activeSheet, selection } = this.book;
    if (!activeSheet) throw new RichApiError('InvalidSelection', 'The current selection is invalid.');
    return this.sheets.of(activeSheet).rangeAt(selection);
  }
  GetSelectedRanges() {
    return new RangeAreas([this.GetSelectedRange()]);
  }
  GetActiveCell() {
    return this.GetSelectedRange().GetCell(0, 0);
  }
}

export class Application extends HostObject {
  readonly typeName = 'Application';
  SuspendScreenUpdatingUntilNextSync() {
    return null;
  }
  SuspendApiCalculationUntilNextSync() {
    return null;
  }
}

export class WorkbookProtection extends HostObject {
  readonly typeName = 'WorkbookProtection';
  constructor(private readonly book: Book) {
    super();
  }
  get Protected() {
    return this.book.isStructureProtected;
  }
}

/** Counts days in the calendar of the workbook, as =DATE() does in a cell (GUESSES.md). */
export class WorksheetFunctions extends HostObject {
  readonly typeName = 'Functions';
  constructor(private readonly book: Book) {
    super();
  }
  Date(year: number, month: number, day: number) {
    const epoch = this.book.date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
    return new FunctionResult((Date.UTC(year, month - 1, day) - epoch) / MS_PER_DAY);
  }
}

export class FunctionResult extends HostObject {
  readonly typeName = 'FunctionResult';
  constructor(private readonly result: number) {
    super();
  }
  get Value() {
    return this.result;
  }
  get Error() {
    return null;
  }
}

/** office.js itself calls this service right after onReady. */
export class AddinInternalService extends HostObject {
  readonly typeName = 'AddinInternalService';
  NotifyActionHandlerReady() {
    return null;
  }
}
