import { BUILT_IN_FORMATS } from './built-in-formats';
import { XmlCursor } from './xml-cursor';
import { prefixOf, replaceAll, type Replacement, withAttribute } from './xml-edit';
import { encodeXml } from './xml-text';

const FIRST_CUSTOM_ID = 164;

/** Adds to the styles part the cell styles that differ from an existing one by their number format alone. */
export class StylePatch {
  private readonly cellStyles: string[] = [];
  private readonly formatIds = new Map<string, number>();
  private readonly addedStyles = new Map<string, number>();
  private readonly addedFormats: string[] = [];
  private stylesTag = { start: 0, end: 0 };
  private stylesEnd = 0;
  /** Where to add number formats, and whether their list is still to be made there. */
  private formats = { start: 0, end: 0, isMissing: true };
  private prefix = '';

  constructor(private readonly xml: string) {
    for (const [id, code] of Object.entries(BUILT_IN_FORMATS)) this.formatIds.set(code, Number(id));
    const cursor = new XmlCursor(xml);
    while (cursor.nextOpen(0)) {
      if (cursor.name === 'styleSheet') this.readRoot(cursor);
      else if (cursor.name === 'numFmts') this.readFormats(cursor);
      else if (cursor.name === 'cellXfs') this.readStyles(cursor);
      else cursor.skipElement();
    }
  }

  /** Number of the style that is like this one, but with this number format. */
  withFormat(style: number, format: string): number {
    const key = `${String(style)} ${format}`;
    const known = this.addedStyles.get(key);
    if (known !== undefined) return known;
    const added = this.cellStyles.length;
    const model = this.cellStyles[style] ?? `<${this.prefix}xf/>`;
    this.cellStyles.push(withFormatId(model, this.formatId(format)));
    this.addedStyles.set(key, added);
    return added;
  }

  get isChanged(): boolean {
    return this.addedStyles.size > 0;
  }

  /** The styles part with what was added. */
  patched(): string {
    const { stylesTag, stylesEnd, cellStyles } = this;
    const tag = this.xml.slice(stylesTag.start, stylesTag.end);
    const added = cellStyles.slice(cellStyles.length - this.addedStyles.size).join('');
    return replaceAll(this.xml, [
      ...this.formatReplacements(),
      { ...stylesTag, text: withAttribute(tag, 'count', String(cellStyles.length)) },
      { start: stylesEnd, end: stylesEnd, text: added },
    ]);
  }

  private readRoot(cursor: XmlCursor): void {
    this.prefix = prefixOf(this.xml.slice(cursor.start, cursor.end));
    this.formats = { start: cursor.end, end: cursor.end, isMissing: true };
  }

  private readFormats(cursor: XmlCursor): void {
    const { depth, start, end, isSelfClosing } = cursor;
    while (cursor.nextOpen(depth)) {
      this.formatIds.set(cursor.attribute('formatCode') ?? '', Number(cursor.attribute('numFmtId')));
    }
    this.formats = isSelfClosing
      ? { start, end, isMissing: true }
      : { start: cursor.start, end: cursor.start, isMissing: false };
  }

  private readStyles(cursor: XmlCursor): void {
    const { depth } = cursor;
    this.stylesTag = { start: cursor.start, end: cursor.end };
    while (cursor.nextOpen(depth)) {
      const { start } = cursor;
      cursor.skipElement();
      this.cellStyles.push(this.xml.slice(start, cursor.end));
    }
    this.stylesEnd = cursor.start;
  }

  private formatId(format: string): number {
    const known = this.formatIds.get(format);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_CUSTOM_ID - 1, ...this.formatIds.values()) + 1;
    this.formatIds.set(format, id);
    this.addedFormats.push(
      `<${this.prefix}numFmt numFmtId="${String(id)}" formatCode="${encodeXml(format)}"/>`,
    );
    return id;
  }

  /** The count that the list of formats declares is left: it is optional, and no reader trusts it. */
  private formatReplacements(): Replacement[] {
    const { start, end, isMissing } = this.formats;
    const list = `${this.prefix}numFmts`;
    const text = this.addedFormats.join('');
    if (text === '') return [];
    return [{ start, end, text: isMissing ? `<${list}>${text}</${list}>` : text }];
  }
}

function withFormatId(style: string, id: number): string {
  const tag = /^<[^>]*>/.exec(style)?.[0] ?? '';
  const formatted = withAttribute(withAttribute(tag, 'numFmtId', String(id)), 'applyNumberFormat', '1');
  return formatted + style.slice(tag.length);
}
