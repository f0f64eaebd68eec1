import type { Cell, CellValue } from 'exceljs';
import type { Range } from '../../../src/workbook';
import { HostObject, NULL_OBJECT } from '../host-object';
import { accessDenied, invalidArgument, itemNotFound, RichApiError } from '../protocol';
import { boundingRange, fullAddress, intersection, localAddress, WHOLE_SHEET } from './addresses';
import { linkOf, storedValue, wireFormula, withLink, wireType, wireValue } from './cell-values';
import { ConditionalFormats } from './conditional-formats';
import { DataValidation } from './data-validation';
import {
  existingCell,
  isColumnHidden,
  isRowHidden,
  isSheetProtected,
  mergedBounds,
} from './exceljs-internals';
import { RangeAreas } from './range-areas';
import { RangeFormat } from './range-format';
import type { EmulatedWorksheet } from './worksheet';

/** The value of a property of lines: one for all, or null when they differ. */
function uniform(lines: readonly boolean[]): boolean | null {
  return lines.every((line) => line === lines[0]) ? (lines[0] ?? null) : null;
}

export class EmulatedRange extends HostObject {
  readonly typeName = 'Range';

  constructor(
    readonly sheet: EmulatedWorksheet,
    readonly bounds: Range,
  ) {
    super();
  }

  get Address() {
    return fullAddress(this.sheet.Name, this.bounds);
  }
  get RowIndex() {
    return this.bounds.top;
  }
  get ColumnIndex() {
    return this.bounds.left;
  }
  get RowCount() {
    return this.bounds.bottom - this.bounds.top + 1;
  }
  get ColumnCount() {
    return this.bounds.right - this.bounds.left + 1;
  }
  get CellCount() {
    return this.RowCount * this.ColumnCount;
  }
  get Values() {
    return this.read((cell) => wireValue(cell, this.sheet.book.date1904));
  }
  set Values(written: unknown) {
    this.writeValues(written, 'Range.values');
  }
  get Formulas() {
    return this.read((cell) => wireFormula(cell, this.sheet.book.date1904));
  }
  set Formulas(written: unknown) {
    this.writeValues(written, 'Range.formulas');
  }
  get NumberFormat() {
    return this.read((cell) => cell?.numFmt || 'General');
  }
  set NumberFormat(written: unknown) {
    this.write(written, 'Range.numberFormat', (cell, format) => {
      cell.style = { ...cell.style, numFmt: String(format) };
    });
  }
  get ValueTypes() {
    return this.read((cell) => wireType(wireValue(cell, this.sheet.book.date1904)));
  }
  get RowHidden() {
    return uniform(this.rows((row) => isRowHidden(this.sheet.stored, row)));
  }
  set RowHidden(isHidden: boolean | null) {
    this.rows((row) => (this.sheet.stored.getRow(row + 1).hidden = isHidden ?? false));
  }
  get ColumnHidden() {
    return uniform(this.columns((column) => isColumnHidden(this.sheet.stored, column)));
  }
  set ColumnHidden(isHidden: boolean | null) {
    this.columns((column) => (this.sheet.stored.getColumn(column + 1).hidden = isHidden ?? false));
  }
  get Format() {
    return new RangeFormat([this]);
  }
  get DataValidation() {
    return new DataValidation(this);
  }
  /** Where the first cell leads, or null. */
  get Hyperlink() {
    const link = linkOf(existingCell(this.sheet.stored, this.bounds.top, this.bounds.left));
    return link === null ? null : { documentReference: link };
  }
  get Style() {
    return 'Normal';
  }
  /** Only the style that takes all looks off. */
  set Style(name: string) {
    if (name !== 'Normal') throw new RichApiError('NotEmulated', `style ${name}`, undefined, 501);
    this.sheet.refuseProtected('Range.style');
    this.eachCell((cell) => (cell.style = {}));
  }
  get ConditionalFormats() {
    return new ConditionalFormats(this.sheet, [this.bounds]);
  }
  get Worksheet() {
    return this.sheet;
  }

  GetCell(row: number, column: number) {
    return this.part(row, column, 1, 1);
  }
  GetRow(row: number) {
    return this.part(row, 0, 1, this.ColumnCount);
  }
  GetColumn(column: number) {
    return this.part(0, column, this.RowCount, 1);
  }
  GetEntireRow() {
    return this.sheet.rangeAt({ ...WHOLE_SHEET, top: this.bounds.top, bottom: this.bounds.bottom });
  }
  GetEntireColumn() {
    return this.sheet.rangeAt({ ...WHOLE_SHEET, left: this.bounds.left, right: this.bounds.right });
  }
  GetLastCell() {
    return this.GetCell(this.RowCount - 1, this.ColumnCount - 1);
  }
  GetBoundingRect(other: EmulatedRange | string) {
    return this.sheet.rangeAt(boundingRange(this.bounds, this.other(other).bounds));
  }
  GetIntersection(other: EmulatedRange | string) {
    const common = intersection(this.bounds, this.other(other).bounds);
    if (!common) throw itemNotFound('Range.getIntersection');
    return this.sheet.rangeAt(common);
  }
  GetUsedRangeOrNullObject(valuesOnly?: boolean) {
    return this.sheet.usedRange(valuesOnly ?? false, this.bounds) ?? NULL_OBJECT;
  }
  /** As in Excel, only areas whose first cell lies in the range. */
  GetMergedAreasOrNullObject() {
    const areas = mergedBounds(this.sheet.stored)
      .map(({ top, left, bottom, right }) => ({
        top: top - 1,
        left: left - 1,
        bottom: bottom - 1,
        right: right - 1,
      }))
      .filter(({ top, left }) => intersection(this.bounds, { top, left, bottom: top, right: left }));
    return areas.length > 0 ? new RangeAreas(areas.map((area) => this.sheet.rangeAt(area))) : NULL_OBJECT;
  }
  GetRowProperties(wanted: { rowHidden?: boolean }) {
    return this.rows((row) => (wanted.rowHidden ? { rowHidden: isRowHidden(this.sheet.stored, row) } : {}));
  }
  GetColumnProperties(wanted: { columnHidden?: boolean }) {
    return this.columns((column) =>
      wanted.columnHidden ? { columnHidden: isColumnHidden(this.sheet.stored, column) } : {},
    );
  }
  /** Links only, which give their cells the look of links (GUESSES.md). */
  SetCellProperties(properties: readonly (readonly { hyperlink?: { documentReference?: string } }[])[]) {
    this.sheet.refuseProtected('Range.setCellProperties');
    this.eachCell((cell, row, column) => {
      const { hyperlink, ...rest } = properties[row - this.bounds.top]?.[column - this.bounds.left] ?? {};
      const target = hyperlink?.documentReference;
      if (target === undefined || Object.keys(rest).length > 0)
        throw new RichApiError('NotEmulated', 'setCellProperties without a link', undefined, 501);
      cell.value = withLink(cell.value ?? target, target);
      cell.font = { underline: true, color: { argb: 'FF0563C1' } };
    });
  }
  Select() {
    if (this.sheet.Visibility !== 'Visible') throw invalidArgument('Range.select');
    this.sheet.Activate();
    this.sheet.book.selection = this.bounds;
  }
  Clear(what?: string) {
    this.sheet.refuseProtected('Range.clear');
    this.eachCell((cell) => {
      if (what !== 'Formats') cell.value = null;
      if (what !== 'Contents') cell.style = {};
    });
  }
  Merge() {
    const { top, left, bottom, right } = this.bounds;
    this.sheet.stored.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  }
  Unmerge() {
    this.sheet.stored.unMergeCells(localAddress(this.bounds));
  }
  _ValidateArraySize(rows: number, columns: number) {
    if (rows !== this.RowCount || columns !== this.ColumnCount) throw invalidArgument('Range.values');
  }

  /** Runs over the cells, creating those that the file has not. */
  eachCell(visit: (cell: Cell, row: number, column: number) => void): void {
    this.sheet.book.cellsTouched += this.CellCount;
    this.rows((row) =>
      this.columns((column) => visit(this.sheet.stored.getCell(row + 1, column + 1), row, column)),
    );
  }

  private writeValues(written: unknown, location: string): void {
    this.write(written, location, (cell, value) => {
      this.rememberResult(cell);
      const link = linkOf(cell);
      const stored = this.withKnownResult(storedValue(value, cell.numFmt === '@'));
      cell.value = link === null ? stored : withLink(stored, link);
    });
    this.sheet.book.events.fireChange(this.sheet.Id, localAddress(this.bounds));
  }

  private rememberResult({ formula, result }: Cell): void {
    if (formula) this.sheet.book.results.set(`${this.sheet.Name}!${formula}`, result);
  }

  /** Nothing is calculated: a formula that comes back finds the result that it had. */
  private withKnownResult(value: CellValue): CellValue {
    if (typeof value !== 'object' || value === null || !('formula' in value)) return value;
    const result = this.sheet.book.results.get(`${this.sheet.Name}!${value.formula}`);
    return result === undefined ? value : { formula: value.formula, result };
  }

  private write(written: unknown, location: string, put: (cell: Cell, value: unknown) => void): void {
    const valueAt = this.valuesToWrite(written, location);
    if (this.sheet.book.unwritable.has(this.sheet.Name)) throw accessDenied(location);
    const isProtected = isSheetProtected(this.sheet.stored);
    this.eachCell((cell, row, column) => {
      if (isProtected && cell.style.protection?.locked !== false) throw accessDenied(location);
      const value = valueAt(row - this.bounds.top, column - this.bounds.left);
      if (value !== null) put(cell, value);
    });
  }

  /** One value for all cells, or an array of the exact size; null leaves a cell as it is. */
  private valuesToWrite(written: unknown, location: string): (row: number, column: number) => unknown {
    if (!Array.isArray(written)) return () => written;
    const rows = written as unknown[];
    const isFit = (row: unknown): row is unknown[] => Array.isArray(row) && row.length === this.ColumnCount;
    if (rows.length !== this.RowCount || !rows.every(isFit)) {
      const message =
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
      throw new RichApiError('InvalidArgument', message, location);
    }
    return (row, column) => rows[row]?.[column];
  }

  /** Too many cells: null, without an error, as in Excel. */
  private read<T>(pick: (cell: Cell | undefined) => T): T[][] | null {
    if (this.CellCount > this.sheet.book.options.readableCells) return null;
    this.sheet.book.cellsTouched += this.CellCount;
    return this.rows((row) => this.columns((column) => pick(existingCell(this.sheet.stored, row, column))));
  }

  private rows<T>(pick: (row: number) => T): T[] {
    return Array.from({ length: this.RowCount }, (_, index) => pick(this.bounds.top + index));
  }

  private columns<T>(pick: (column: number) => T): T[] {
    return Array.from({ length: this.ColumnCount }, (_, index) => pick(this.bounds.left + index));
  }

  private part(row: number, column: number, rows: number, columns: number): EmulatedRange {
    const top = this.bounds.top + row;
    const left = this.bounds.left + column;
    return this.sheet.rangeAt({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }

  private other(range: EmulatedRange | string): EmulatedRange {
    return typeof range === 'string' ? this.sheet.GetRange(range) : range;
  }
}
