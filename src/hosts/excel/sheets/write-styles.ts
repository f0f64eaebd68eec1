import { rangeName, type BorderSides, type BorderStyle, type CellStyle, type Range } from '../../../workbook';
import { joinAddresses } from '../mark-plan';
import type { StyledAreas } from './styled-areas';

type Side = keyof BorderSides;
type Line = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

const ALIGNMENTS = { left: 'Left', center: 'Center', right: 'Right', top: 'Top', bottom: 'Bottom' } as const;
const WEIGHTS = { thin: 'Thin', medium: 'Medium' } as const;
const EDGES: Readonly<Record<Side, Line>> = {
  top: 'EdgeTop',
  right: 'EdgeRight',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
};

/** One look on all its cells. Number formats are written with the values. */
export function writeLook(sheet: Excel.Worksheet, { style, blocks, merged }: StyledAreas): void {
  for (const areas of areasOf(sheet, [...blocks, ...merged])) setLook(areas.format, style);
  if (!style.border) return;
  const sides = sidesOf(style.border);
  for (const { ranges, isTall, isWide } of byShape(blocks, merged)) {
    for (const areas of areasOf(sheet, ranges)) setBorders(areas.format.borders, sides, isTall, isWide);
  }
}

const areasOf = (sheet: Excel.Worksheet, ranges: readonly Range[]): Excel.RangeAreas[] =>
  joinAddresses(ranges.map(rangeName)).map((address) => sheet.getRanges(address).untrack());

function setLook(format: Excel.RangeFormat, { font = {}, fill, align = {}, locked }: CellStyle): void {
  if (fill !== undefined) format.fill.color = fill;
  setFont(format.font, font);
  if (align.horizontal) format.horizontalAlignment = ALIGNMENTS[align.horizontal];
  if (align.vertical) format.verticalAlignment = ALIGNMENTS[align.vertical];
  if (align.wrap !== undefined) format.wrapText = align.wrap;
  if (align.indent !== undefined) format.indentLevel = align.indent;
  if (locked !== undefined) format.protection.locked = locked;
}

function setFont(target: Excel.RangeFont, font: NonNullable<CellStyle['font']>): void {
  if (font.bold !== undefined) target.bold = font.bold;
  if (font.italic !== undefined) target.italic = font.italic;
  if (font.underline !== undefined) target.underline = font.underline ? 'Single' : 'None';
  if (font.size !== undefined) target.size = font.size;
  if (font.color !== undefined) target.color = font.color;
}

function sidesOf(border: NonNullable<CellStyle['border']>): BorderSides {
  if (!('weight' in border)) return border;
  return { top: border, right: border, bottom: border, left: border };
}

interface Shape {
  readonly ranges: readonly Range[];
  readonly isTall: boolean;
  readonly isWide: boolean;
}

/** Lines inside are asked only of ranges that have an inside: Excel may refuse them on the others. */
function byShape(blocks: readonly Range[], merged: readonly Range[]): Shape[] {
  const shapes = [
    { isTall: false, isWide: false },
    { isTall: true, isWide: false },
    { isTall: false, isWide: true },
    { isTall: true, isWide: true },
  ];
  return shapes.map(({ isTall, isWide }) => {
    const ranges = blocks.filter((range) => tall(range) === isTall && wide(range) === isWide);
    return { isTall, isWide, ranges: isTall || isWide ? ranges : [...ranges, ...merged] };
  });
}

const tall = ({ top, bottom }: Range): boolean => bottom > top;
const wide = ({ left, right }: Range): boolean => right > left;

/** Each cell has its sides: between two cells the line is that of either. */
function setBorders(
  borders: Excel.RangeBorderCollection,
  sides: BorderSides,
  isTall: boolean,
  isWide: boolean,
): void {
  for (const side of ['top', 'right', 'bottom', 'left'] as const) setLine(borders, EDGES[side], sides[side]);
  if (isTall) setLine(borders, 'InsideHorizontal', sides.top ?? sides.bottom);
  if (isWide) setLine(borders, 'InsideVertical', sides.left ?? sides.right);
}

function setLine(borders: Excel.RangeBorderCollection, line: Line, border: BorderStyle | undefined): void {
  if (!border) return;
  const target = borders.getItem(line);
  target.style = 'Continuous';
  target.weight = WEIGHTS[border.weight];
  target.color = border.color;
}
