import { columnName, type SheetSpec } from '../../../workbook';
import { joinAddresses } from '../mark-plan';

/**
 * Widths are in characters of the normal font, Excel's interface wants points (office-js issues 187 and 3036). A digit
 * of Calibri 11, the font of new workbooks, is 7 pixels wide, five pixels are left around the characters, and a pixel is
 * three quarters of a point.
 */
const PIXELS_PER_CHARACTER = 7;
const PIXELS_AROUND = 5;
const POINTS_PER_PIXEL = 0.75;

const widthInPoints = (characters: number): number =>
  (Math.round(characters * PIXELS_PER_CHARACTER) + PIXELS_AROUND) * POINTS_PER_PIXEL;

export function writeWidths(sheet: Excel.Worksheet, { widths }: SheetSpec): void {
  const columns = widths.map((width, column): [number, string] => [width, wholeColumn(column)]);
  for (const [width, address] of byMeasure(columns)) {
    sheet.getRanges(address).untrack().format.columnWidth = widthInPoints(width);
  }
}

/** The rows fit their text, except those whose height is given. Comes after the texts and their look. */
export function writeHeights(sheet: Excel.Worksheet, { rows, heights }: SheetSpec): void {
  if (rows.some((_, row) => !heights.has(row))) {
    sheet
      .getRange(`1:${String(rows.length)}`)
      .untrack()
      .format.autofitRows();
  }
  const given = [...heights].map(([row, height]): [number, string] => [height, wholeRow(row)]);
  for (const [height, address] of byMeasure(given)) {
    sheet.getRanges(address).untrack().format.rowHeight = height;
  }
}

const wholeColumn = (column: number): string => `${columnName(column)}:${columnName(column)}`;
const wholeRow = (row: number): string => `${String(row + 1)}:${String(row + 1)}`;

/** Lines of the same measure together, in addresses that Excel takes. */
function byMeasure(lines: readonly (readonly [number, string])[]): [number, string][] {
  const groups = new Map<number, string[]>();
  for (const [measure, line] of lines) groups.set(measure, [...(groups.get(measure) ?? []), line]);
  return [...groups].flatMap(([measure, group]) =>
    joinAddresses(group).map((address): [number, string] => [measure, address]),
  );
}
