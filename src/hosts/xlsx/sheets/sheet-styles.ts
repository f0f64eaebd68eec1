import type { BorderSides, BorderStyle, CellStyle, TextRun } from '../../../workbook';
import { NumberFormats } from '../number-formats';
import type { StyleLists } from '../style-lists';
import { XmlCursor } from '../xml-cursor';
import { element } from '../xml-element';

type Font = NonNullable<CellStyle['font']>;

/** What the styles of ours keep of the font of the workbook. */
interface BaseFont {
  readonly name: string;
  readonly size: number;
  readonly rest: Readonly<Record<'family' | 'charset' | 'scheme', string | undefined>>;
}

/** "#0F3A5F" → "FF0F3A5F". */
const argb = (color: string): string => `FF${color.replace('#', '').toUpperCase()}`;

/** Gives the styles of our sheets their numbers in the styles part of a workbook, where it adds them. */
export class SheetStyles {
  private readonly formats: NumberFormats;
  private readonly base: BaseFont;
  private readonly numbers = new Map<CellStyle, number>();

  constructor(private readonly lists: StyleLists) {
    this.formats = new NumberFormats(lists);
    this.base = baseFont(lists.items('fonts')[0] ?? '');
  }

  /** Number of the style of a cell. */
  cell(style: CellStyle | undefined): number {
    if (!style) return 0;
    const known = this.numbers.get(style);
    if (known !== undefined) return known;
    const number = this.lists.add('cellXfs', this.cellFormat(style));
    this.numbers.set(style, number);
    return number;
  }

  /** Number of the style of a conditional format: of its style, font and fill apply. */
  conditional({ font, fill }: CellStyle): number {
    const fontText = font ? element('font', {}, marksOf(font) + colorOf(font)) : '';
    const fillText = fill ? element('fill', {}, patternFill(element('bgColor', { rgb: argb(fill) }))) : '';
    return this.lists.add('dxfs', element('dxf', {}, fontText + fillText));
  }

  /** What a piece of text says of its font, in a cell of this style. */
  runProperties({ bold }: TextRun, style: CellStyle | undefined): string {
    return element(
      'rPr',
      {},
      this.fontText({ ...style?.font, bold: bold ?? style?.font?.bold ?? false }, 'rFont'),
    );
  }

  private cellFormat(style: CellStyle): string {
    const { font, fill, border, align, format, locked } = style;
    const protection = locked === undefined ? '' : element('protection', { locked });
    return element(
      'xf',
      {
        numFmtId: format === undefined ? 0 : this.formats.id(format),
        fontId: font ? this.lists.add('fonts', element('font', {}, this.fontText(font, 'name'))) : 0,
        fillId: fill ? this.lists.add('fills', solidFill(fill)) : 0,
        borderId: border ? this.lists.add('borders', borderText(border)) : 0,
        xfId: 0,
        applyNumberFormat: format === undefined ? undefined : true,
        applyFont: font && true,
        applyFill: fill === undefined ? undefined : true,
        applyBorder: border && true,
        applyAlignment: align && true,
        applyProtection: locked === undefined ? undefined : true,
      },
      alignment(align) + protection,
    );
  }

  private fontText(font: Font, nameTag: 'name' | 'rFont'): string {
    const { name, size, rest } = this.base;
    const val = (tag: string, value: string | number | undefined) =>
      value === undefined ? '' : element(tag, { val: value });
    return (
      marksOf(font) +
      val('sz', font.size ?? size) +
      colorOf(font) +
      val(nameTag, name) +
      val('family', rest.family) +
      val('charset', rest.charset) +
      val('scheme', rest.scheme)
    );
  }
}

function baseFont(font: string): BaseFont {
  const values = new Map<string, string | undefined>();
  const cursor = new XmlCursor(font);
  while (cursor.nextOpen(0)) values.set(cursor.name, cursor.attribute('val'));
  const [family, charset, scheme] = ['family', 'charset', 'scheme'].map((name) => values.get(name));
  return {
    name: values.get('name') ?? 'Calibri',
    size: Number(values.get('sz') ?? 11),
    rest: { family, charset, scheme },
  };
}

const marksOf = ({ bold, italic, underline }: Font): string =>
  (bold ? '<b/>' : '') + (italic ? '<i/>' : '') + (underline ? '<u/>' : '');

const colorOf = ({ color }: Font): string => (color ? element('color', { rgb: argb(color) }) : '');

const patternFill = (colors: string, patternType?: string): string =>
  element('patternFill', { patternType }, colors);

const solidFill = (color: string): string =>
  element('fill', {}, patternFill(element('fgColor', { rgb: argb(color) }), 'solid'));

/** Sides in the order of the format: left and right come before top and bottom. */
function borderText(border: BorderStyle | BorderSides): string {
  const sides: BorderSides =
    'weight' in border ? { left: border, right: border, top: border, bottom: border } : border;
  const { left, right, top, bottom } = sides;
  const side = (name: string, style: BorderStyle | undefined) =>
    style
      ? element(name, { style: style.weight }, element('color', { rgb: argb(style.color) }))
      : element(name);
  return element(
    'border',
    {},
    `${side('left', left)}${side('right', right)}${side('top', top)}${side('bottom', bottom)}<diagonal/>`,
  );
}

function alignment(align: CellStyle['align']): string {
  if (!align) return '';
  const { horizontal, vertical, wrap, indent } = align;
  return element('alignment', {
    // An indent counts only from a side.
    horizontal: horizontal ?? (indent ? 'left' : undefined),
    vertical,
    wrapText: wrap,
    indent,
  });
}
