import type { Worksheet } from 'exceljs';
import { HostCollection, HostObject } from '../host-object';
import { invalidArgument, RichApiError } from '../protocol';
import { rowBreaks } from './exceljs-internals';
import { EmulatedRange } from './range';
import type { EmulatedWorksheet } from './worksheet';

/** As files number it. */
const A4 = 9;

interface Zoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

export class PageLayout extends HostObject {
  readonly typeName = 'PageLayout';
  private readonly setup: Worksheet['pageSetup'];
  private readonly paper: { paperSize?: number };
  constructor(private readonly sheet: EmulatedWorksheet) {
    super();
    this.setup = sheet.stored.pageSetup;
    this.paper = this.setup;
  }

  get HeadersFooters() {
    return new HeaderFooterGroup(this.sheet.stored);
  }
  get Orientation() {
    return this.setup.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  }
  set Orientation(orientation: string) {
    this.setup.orientation = orientation === 'Landscape' ? 'landscape' : 'portrait';
  }
  get PaperSize() {
    return this.paper.paperSize === A4 ? 'A4' : 'Letter';
  }
  set PaperSize(name: string) {
    if (name !== 'A4') throw new RichApiError('NotEmulated', `paper ${name}`, undefined, 501);
    this.paper.paperSize = A4;
  }
  get Zoom(): Zoom {
    const { fitToPage, fitToWidth = 0, fitToHeight = 0, scale = 100 } = this.setup;
    if (!fitToPage) return { scale };
    return {
      ...(fitToWidth && { horizontalFitToPages: fitToWidth }),
      ...(fitToHeight && { verticalFitToPages: fitToHeight }),
    };
  }
  set Zoom({ horizontalFitToPages, verticalFitToPages, scale }: Zoom) {
    this.setup.fitToPage = scale === undefined;
    this.setup.fitToWidth = horizontalFitToPages ?? 0;
    this.setup.fitToHeight = verticalFitToPages ?? 0;
    if (scale !== undefined) this.setup.scale = scale;
  }
  get CenterHorizontally() {
    return this.setup.horizontalCentered ?? false;
  }
  set CenterHorizontally(isCentered: boolean) {
    this.setup.horizontalCentered = isCentered;
  }
  SetPrintMargins(unit: string, margins: NonNullable<Worksheet['pageSetup']['margins']>) {
    if (unit !== 'Inches') throw new RichApiError('NotEmulated', `margins in ${unit}`, undefined, 501);
    this.setup.margins = margins;
  }
  SetPrintTitleRows(rows: EmulatedRange | string) {
    const { top, bottom } = typeof rows === 'string' ? this.sheet.GetRange(rows).bounds : rows.bounds;
    this.setup.printTitlesRow = `${top + 1}:${bottom + 1}`;
  }
}

export class HeaderFooterGroup extends HostObject {
  readonly typeName = 'HeaderFooterGroup';
  constructor(private readonly stored: Worksheet) {
    super();
  }
  get DefaultForAllPages() {
    return new HeaderFooter(this.stored);
  }
}

type Line = 'oddHeader' | 'oddFooter';
type Part = 'L' | 'C' | 'R';

/** Files keep the three texts of a line in one: "&Lleft&Ccentre&Rright". */
export class HeaderFooter extends HostObject {
  readonly typeName = 'HeaderFooter';
  constructor(private readonly stored: Worksheet) {
    super();
  }
  get LeftHeader() {
    return this.read('oddHeader', 'L');
  }
  set LeftHeader(text: string) {
    this.write('oddHeader', 'L', text);
  }
  get CenterHeader() {
    return this.read('oddHeader', 'C');
  }
  set CenterHeader(text: string) {
    this.write('oddHeader', 'C', text);
  }
  get RightHeader() {
    return this.read('oddHeader', 'R');
  }
  set RightHeader(text: string) {
    this.write('oddHeader', 'R', text);
  }
  get LeftFooter() {
    return this.read('oddFooter', 'L');
  }
  set LeftFooter(text: string) {
    this.write('oddFooter', 'L', text);
  }
  get CenterFooter() {
    return this.read('oddFooter', 'C');
  }
  set CenterFooter(text: string) {
    this.write('oddFooter', 'C', text);
  }
  get RightFooter() {
    return this.read('oddFooter', 'R');
  }
  set RightFooter(text: string) {
    this.write('oddFooter', 'R', text);
  }

  private read(line: Line, part: Part): string {
    return this.parts(line).get(part) ?? '';
  }

  private write(line: Line, part: Part, text: string): void {
    const parts = this.parts(line).set(part, text);
    const joined = [...parts].filter(([, one]) => one !== '').map(([name, one]) => `&${name}${one}`);
    this.stored.headerFooter = { ...this.texts, [line]: joined.join('') };
  }

  /** Null in a file that has none. */
  private get texts(): Worksheet['headerFooter'] | null {
    return this.stored.headerFooter;
  }

  private parts(line: Line): Map<Part, string> {
    const text = this.texts?.[line] ?? '';
    const parts = new Map<Part, string>([
      ['L', ''],
      ['C', ''],
      ['R', ''],
    ]);
    for (const [, name, one = ''] of text.matchAll(/&([LCR])((?:(?!&[LCR])[\s\S])*)/g))
      parts.set(name as Part, one);
    return parts;
  }
}

export class PageBreaks extends HostCollection<PageBreak> {
  readonly typeName = 'PageBreakCollection';
  constructor(private readonly sheet: EmulatedWorksheet) {
    super();
  }
  items() {
    return rowBreaks(this.sheet.stored).map(({ id }) => new PageBreak(this.sheet, id));
  }
  /** The new page begins with the first row of the range; files name the row above. */
  Add(where: EmulatedRange | string) {
    const { top } = typeof where === 'string' ? this.sheet.GetRange(where).bounds : where.bounds;
    if (top === 0) throw invalidArgument('PageBreakCollection.add');
    this.sheet.stored.getRow(top).addPageBreak();
    return new PageBreak(this.sheet, top);
  }
  GetCount() {
    return this.items().length;
  }
}

export class PageBreak extends HostObject {
  readonly typeName = 'PageBreak';
  constructor(
    private readonly sheet: EmulatedWorksheet,
    private readonly row: number,
  ) {
    super();
  }
  get RowIndex() {
    return this.row;
  }
  get ColumnIndex() {
    return 0;
  }
  GetCellAfterBreak() {
    return this.sheet.GetCell(this.row, 0);
  }
}
