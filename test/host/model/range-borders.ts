import type { Border, BorderStyle } from 'exceljs';
import type { Range } from '../../../src/workbook';
import { HostCollection, HostObject } from '../host-object';
import { invalidArgument } from '../protocol';
import { fromArgb, toArgb } from './colours';
import { existingCell } from './exceljs-internals';
import type { EmulatedRange } from './range';
import type { Ranges } from './range-format';

type Side = 'top' | 'bottom' | 'left' | 'right';

interface Line {
  /** Side of the cells that have the line, and which cells these are. */
  readonly sides: readonly Side[];
  readonly has: (side: Side, row: number, column: number, bounds: Range) => boolean;
}

const edge = (side: Side, has: Line['has']): Line => ({ sides: [side], has });

const LINES: Readonly<Record<string, Line>> = {
  EdgeTop: edge('top', (_side, row, _column, { top }) => row === top),
  EdgeBottom: edge('bottom', (_side, row, _column, { bottom }) => row === bottom),
  EdgeLeft: edge('left', (_side, _row, column, { left }) => column === left),
  EdgeRight: edge('right', (_side, _row, column, { right }) => column === right),
  InsideHorizontal: {
    sides: ['top', 'bottom'],
    has: (side, row, _column, { top, bottom }) => (side === 'top' ? row > top : row < bottom),
  },
  InsideVertical: {
    sides: ['left', 'right'],
    has: (side, _row, column, { left, right }) => (side === 'left' ? column > left : column < right),
  },
};

/** The lines around and inside of rectangles. */
export class RangeBorders extends HostCollection<RangeBorder> {
  readonly typeName = 'RangeBorderCollection';
  constructor(private readonly ranges: Ranges) {
    super();
  }
  items() {
    return Object.keys(LINES).map((index) => this.GetItem(index));
  }
  get Count() {
    return this.items().length;
  }
  GetItem(index: string) {
    const line = LINES[index];
    if (!line) throw invalidArgument('RangeBorderCollection.getItem');
    return new RangeBorder(this.ranges, index, line);
  }
  GetItemAt(index: number) {
    return this.items()[index];
  }
}

const WEIGHTS: Readonly<Record<string, BorderStyle>> = {
  Hairline: 'hair',
  Thin: 'thin',
  Medium: 'medium',
  Thick: 'thick',
};

export class RangeBorder extends HostObject {
  readonly typeName = 'RangeBorder';
  constructor(
    private readonly ranges: Ranges,
    private readonly index: string,
    private readonly line: Line,
  ) {
    super();
  }
  get SideIndex() {
    return this.index;
  }
  get Style() {
    return this.first()?.style ? 'Continuous' : 'None';
  }
  set Style(style: string) {
    if (style !== 'Continuous') throw invalidArgument('RangeBorder.style');
    this.draw('style', { style: this.first()?.style ?? 'thin' });
  }
  get Weight() {
    const style = this.first()?.style;
    return Object.keys(WEIGHTS).find((name) => WEIGHTS[name] === style) ?? 'Thin';
  }
  set Weight(name: string) {
    const style = WEIGHTS[name];
    if (!style) throw invalidArgument('RangeBorder.weight');
    this.draw('weight', { style });
  }
  get Color() {
    return fromArgb(this.first()?.color);
  }
  set Color(color: string) {
    this.draw('color', { color: toArgb(color) });
  }

  private first(): Partial<Border> | undefined {
    const [range] = this.ranges;
    const [side = 'top'] = this.line.sides;
    return (
      range && existingCell(range.sheet.stored, range.bounds.top, range.bounds.left)?.style.border?.[side]
    );
  }

  private draw(location: string, change: Partial<Border>): void {
    for (const range of this.ranges) {
      range.sheet.refuseProtected(`RangeBorder.${location}`);
      this.refuseInsideOfNothing(range);
      range.eachCell((cell, row, column) => {
        for (const side of this.line.sides.filter((one) => this.line.has(one, row, column, range.bounds))) {
          const border = { ...cell.style.border };
          cell.style = { ...cell.style, border: { ...border, [side]: { ...border[side], ...change } } };
        }
      });
    }
  }

  /** A line between the rows of one row: refused, as Visual Basic does (GUESSES.md). */
  private refuseInsideOfNothing({ RowCount, ColumnCount }: EmulatedRange): void {
    const hasNone =
      (this.index === 'InsideHorizontal' && RowCount === 1) ||
      (this.index === 'InsideVertical' && ColumnCount === 1);
    if (hasNone) throw invalidArgument('RangeBorderCollection.getItem');
  }
}
