import type { Cell } from 'exceljs';
import { HostObject } from '../host-object';
import { fromArgb, toArgb } from './colours';
import { existingCell } from './exceljs-internals';
import type { EmulatedRange } from './range';

/** A property of the look: the same in all cells, or null when it differs, as in Excel. */
function common<T>(range: EmulatedRange, pick: (cell: Cell | undefined) => T): T | null {
  const { top, left, bottom, right } = range.bounds;
  const first = pick(existingCell(range.sheet.stored, top, left));
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      if (pick(existingCell(range.sheet.stored, row, column)) !== first) return null;
    }
  }
  return first;
}

function restyle(range: EmulatedRange, location: string, change: (cell: Cell) => void): void {
  range.sheet.refuseProtected(location);
  range.eachCell((cell) => {
    cell.style = { ...cell.style };
    change(cell);
  });
}

/** The little that the add-in and its tests use of a range's look. */
export class RangeFormat extends HostObject {
  readonly typeName = 'RangeFormat';
  constructor(private readonly range: EmulatedRange) {
    super();
  }
  get Fill() {
    return new RangeFill(this.range);
  }
  get Font() {
    return new RangeFont(this.range);
  }
  get WrapText() {
    return common(this.range, (cell) => cell?.style.alignment?.wrapText ?? false);
  }
  set WrapText(wrapText: boolean | null) {
    restyle(this.range, 'RangeFormat.wrapText', (cell) => {
      cell.alignment = { ...cell.alignment, wrapText: wrapText ?? false };
    });
  }
}

export class RangeFill extends HostObject {
  readonly typeName = 'RangeFill';
  constructor(private readonly range: EmulatedRange) {
    super();
  }
  get Color() {
    return common(this.range, (cell) =>
      cell?.style.fill?.type === 'pattern' ? fromArgb(cell.style.fill.fgColor) : '#FFFFFF',
    );
  }
  set Color(color: string | null) {
    restyle(this.range, 'RangeFill.color', (cell) => {
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: toArgb(color ?? '') };
    });
  }
}

export class RangeFont extends HostObject {
  readonly typeName = 'RangeFont';
  constructor(private readonly range: EmulatedRange) {
    super();
  }
  get Bold() {
    return common(this.range, (cell) => cell?.style.font?.bold ?? false);
  }
  set Bold(bold: boolean | null) {
    restyle(this.range, 'RangeFont.bold', (cell) => {
      cell.font = { ...cell.font, bold: bold ?? false };
    });
  }
  get Color() {
    return common(this.range, (cell) => fromArgb(cell?.style.font?.color) || '#000000');
  }
  set Color(color: string | null) {
    restyle(this.range, 'RangeFont.color', (cell) => {
      cell.font = { ...cell.font, color: toArgb(color ?? '') };
    });
  }
}
