import type { Alignment, Cell, Font } from 'exceljs';
import { HostObject } from '../host-object';
import { fromArgb, toArgb } from './colours';
import { existingCell } from './exceljs-internals';
import { FormatProtection } from './format-protection';
import { RangeBorders } from './range-borders';
import type { EmulatedRange } from './range';

export type Ranges = readonly EmulatedRange[];

/** A property of the look: the same in all cells, or null when it differs, as in Excel. */
export function common<T>(ranges: Ranges, pick: (cell: Cell | undefined) => T): T | null {
  const [first] = ranges;
  if (!first) return null;
  const value = pick(existingCell(first.sheet.stored, first.bounds.top, first.bounds.left));
  for (const { sheet, bounds } of ranges) {
    for (let row = bounds.top; row <= bounds.bottom; row += 1) {
      for (let column = bounds.left; column <= bounds.right; column += 1) {
        if (pick(existingCell(sheet.stored, row, column)) !== value) return null;
      }
    }
  }
  return value;
}

export function restyle(ranges: Ranges, location: string, change: (cell: Cell) => void): void {
  for (const range of ranges) {
    range.sheet.refuseProtected(location);
    range.eachCell((cell) => {
      cell.style = { ...cell.style };
      change(cell);
    });
  }
}

const HORIZONTAL: Readonly<Record<string, Alignment['horizontal']>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
};
const VERTICAL: Readonly<Record<string, Alignment['vertical']>> = {
  Top: 'top',
  Center: 'middle',
  Bottom: 'bottom',
};
const keyOf = (table: Readonly<Record<string, unknown>>, value: unknown): string | undefined =>
  Object.keys(table).find((key) => table[key] === value);

/** exceljs counts widths in characters of 7 pixels, the wire in points (GUESSES.md). */
const POINTS_PER_CHARACTER = 7 * 0.75;
const DEFAULT_WIDTH = 64 * 0.75;
const DEFAULT_HEIGHT = 15;

/** The look of one or several rectangles. */
export class RangeFormat extends HostObject {
  readonly typeName = 'RangeFormat';
  constructor(private readonly ranges: Ranges) {
    super();
  }
  get Fill() {
    return new RangeFill(this.ranges);
  }
  get Font() {
    return new RangeFont(this.ranges);
  }
  get Borders() {
    return new RangeBorders(this.ranges);
  }
  get Protection() {
    return new FormatProtection(this.ranges);
  }
  get WrapText() {
    return common(this.ranges, (cell) => cell?.style.alignment?.wrapText ?? false);
  }
  set WrapText(wrapText: boolean | null) {
    this.align('wrapText', { wrapText: wrapText ?? false });
  }
  get HorizontalAlignment() {
    return common(this.ranges, (cell) => keyOf(HORIZONTAL, cell?.style.alignment?.horizontal) ?? 'General');
  }
  set HorizontalAlignment(name: string | null) {
    const horizontal = HORIZONTAL[name ?? ''];
    this.align('horizontalAlignment', horizontal ? { horizontal } : {});
  }
  get VerticalAlignment() {
    return common(this.ranges, (cell) => keyOf(VERTICAL, cell?.style.alignment?.vertical) ?? 'Bottom');
  }
  set VerticalAlignment(name: string | null) {
    const vertical = VERTICAL[name ?? ''];
    this.align('verticalAlignment', vertical ? { vertical } : {});
  }
  get IndentLevel() {
    return common(this.ranges, (cell) => cell?.style.alignment?.indent ?? 0);
  }
  set IndentLevel(indent: number | null) {
    this.align('indentLevel', { indent: indent ?? 0 });
  }
  get ColumnWidth() {
    const [range] = this.ranges;
    const width = range?.sheet.stored.getColumn(range.bounds.left + 1).width;
    return width === undefined ? DEFAULT_WIDTH : width * POINTS_PER_CHARACTER;
  }
  set ColumnWidth(points: number) {
    for (const { sheet, bounds } of this.ranges) {
      sheet.refuseProtected('RangeFormat.columnWidth');
      for (let column = bounds.left; column <= bounds.right; column += 1) {
        sheet.stored.getColumn(column + 1).width = points / POINTS_PER_CHARACTER;
      }
    }
  }
  get RowHeight() {
    const [range] = this.ranges;
    return range?.sheet.stored.getRow(range.bounds.top + 1).height ?? DEFAULT_HEIGHT;
  }
  set RowHeight(points: number) {
    this.eachRow((row) => (row.height = points));
  }
  /** No text is measured here: the rows go back to a height that a real Excel chooses when it opens the file. */
  AutofitRows() {
    this.eachRow((row) => Reflect.deleteProperty(row, 'height'));
  }

  private eachRow(visit: (row: { height: number }) => void): void {
    for (const { sheet, bounds } of this.ranges) {
      sheet.refuseProtected('RangeFormat.rowHeight');
      for (let row = bounds.top; row <= bounds.bottom; row += 1) visit(sheet.stored.getRow(row + 1));
    }
  }

  private align(location: string, change: Partial<Alignment>): void {
    restyle(this.ranges, `RangeFormat.${location}`, (cell) => {
      cell.alignment = { ...cell.alignment, ...change };
    });
  }
}

export class RangeFill extends HostObject {
  readonly typeName = 'RangeFill';
  constructor(private readonly ranges: Ranges) {
    super();
  }
  get Color() {
    return common(this.ranges, (cell) =>
      cell?.style.fill?.type === 'pattern' ? fromArgb(cell.style.fill.fgColor) : '#FFFFFF',
    );
  }
  set Color(color: string | null) {
    restyle(this.ranges, 'RangeFill.color', (cell) => {
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: toArgb(color ?? '') };
    });
  }
}

const DEFAULT_SIZE = 11;

export class RangeFont extends HostObject {
  readonly typeName = 'RangeFont';
  constructor(private readonly ranges: Ranges) {
    super();
  }
  get Bold() {
    return common(this.ranges, (cell) => cell?.style.font?.bold ?? false);
  }
  set Bold(bold: boolean | null) {
    this.change('bold', { bold: bold ?? false });
  }
  get Italic() {
    return common(this.ranges, (cell) => cell?.style.font?.italic ?? false);
  }
  set Italic(italic: boolean | null) {
    this.change('italic', { italic: italic ?? false });
  }
  get Underline() {
    return common(this.ranges, (cell) => (cell?.style.font?.underline ? 'Single' : 'None'));
  }
  set Underline(underline: string | null) {
    this.change('underline', { underline: underline === 'Single' });
  }
  get Size() {
    return common(this.ranges, (cell) => cell?.style.font?.size ?? DEFAULT_SIZE);
  }
  set Size(size: number | null) {
    this.change('size', { size: size ?? DEFAULT_SIZE });
  }
  get Color() {
    return common(this.ranges, (cell) => fromArgb(cell?.style.font?.color) || '#000000');
  }
  set Color(color: string | null) {
    this.change('color', { color: toArgb(color ?? '') });
  }

  private change(location: string, change: Partial<Font>): void {
    restyle(this.ranges, `RangeFont.${location}`, (cell) => {
      cell.font = { ...cell.font, ...change };
    });
  }
}
