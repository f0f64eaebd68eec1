import { forbiddenXml, truncatedFile } from './problems';
import { decodeXml } from './xml-text';

export type XmlToken = 'open' | 'close' | 'text' | 'end';

const LESS_THAN = 60;
const GREATER_THAN = 62;
const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const QUESTION = 63;
const EXCLAMATION = 33;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const CDATA = '<![CDATA[';

/**
 * Walks the tags and texts of an XML document, forward only. Names are given without their prefix: Office
 * files may use any, and the strict and transitional namespaces share their local names.
 * Made for sheets of millions of tags: nothing is sliced out of the document before somebody asks for it.
 */
export class XmlCursor {
  /** Name of the last tag opened. */
  name = '';
  /** Where the current token begins and ends in the document. */
  start = 0;
  end = 0;
  /** How many elements are open, the current one included. */
  depth = 0;
  /** Whether the current open tag is closed by itself; its close token still comes. */
  isSelfClosing = false;

  private closesNext = false;
  private isCdata = false;
  /** Start and end of each attribute's name and value, by fours. */
  private readonly attributeBounds: number[] = [];
  private attributeEnd = 0;

  private readonly hasReturns: boolean;

  constructor(readonly xml: string) {
    this.hasReturns = xml.includes('\r');
  }

  next(): XmlToken {
    if (this.closesNext) {
      this.closesNext = false;
      this.depth -= 1;
      return 'close';
    }
    for (;;) {
      this.start = this.end;
      if (this.start >= this.xml.length) return this.finish();
      if (this.xml.charCodeAt(this.start) !== LESS_THAN) return this.readText();
      const after = this.xml.charCodeAt(this.start + 1);
      if (after === SLASH) return this.readClose();
      if (after === QUESTION) this.end = this.find('?>', this.start) + 2;
      else if (after !== EXCLAMATION) return this.readOpen();
      else if (this.xml.startsWith('<!--', this.start)) this.end = this.find('-->', this.start + 4) + 3;
      else return this.readCdata();
    }
  }

  /** Value of an attribute of the current open tag, whatever its prefix; undefined when it has none. */
  attribute(name: string): string | undefined {
    const { attributeBounds: bounds, xml } = this;
    for (let at = 0; at < this.attributeEnd; at += 4) {
      const start = bounds[at] as number;
      if ((bounds[at + 1] as number) - start !== name.length || !xml.startsWith(name, start)) continue;
      return decodeXml(xml.slice(bounds[at + 2], bounds[at + 3]));
    }
    return undefined;
  }

  /** An attribute that says yes or no. */
  flag(name: string): boolean {
    const value = this.attribute(name);
    return value === '1' || value === 'true' || value === 'on';
  }

  /** The current text token. */
  text(): string {
    if (this.isCdata) return this.xml.slice(this.start + CDATA.length, this.end - 3);
    const raw = this.xml.slice(this.start, this.end);
    return decodeXml(this.hasReturns ? raw.replace(/\r\n?/g, '\n') : raw);
  }

  /**
   * Goes to the next tag that opens inside the element at this depth; false at the end of that element.
   * The depth is that of the cursor when the element has just opened, or 0 for the whole document.
   */
  nextOpen(depth: number): boolean {
    for (;;) {
      const token = this.next();
      if (token === 'open') return true;
      if (token === 'end' || this.depth < depth) return false;
    }
  }

  /** All the text of the element just opened, up to its end tag. */
  elementText(): string {
    const { depth } = this;
    let text = '';
    for (;;) {
      const token = this.next();
      if (token === 'text') text += this.text();
      else if (token === 'end' || this.depth < depth) return text;
    }
  }

  /** Goes to the end tag of the element just opened. */
  skipElement(): void {
    const { depth } = this;
    while (this.nextOpen(depth));
  }

  private finish(): XmlToken {
    if (this.depth !== 0) throw truncatedFile();
    return 'end';
  }

  private readText(): XmlToken {
    const next = this.xml.indexOf('<', this.start);
    this.end = next < 0 ? this.xml.length : next;
    this.isCdata = false;
    return 'text';
  }

  private readCdata(): XmlToken {
    if (!this.xml.startsWith(CDATA, this.start)) throw forbiddenXml();
    this.end = this.find(']]>', this.start) + 3;
    this.isCdata = true;
    return 'text';
  }

  private readClose(): XmlToken {
    this.end = this.find('>', this.start) + 1;
    this.depth -= 1;
    if (this.depth < 0) throw truncatedFile();
    return 'close';
  }

  private readOpen(): XmlToken {
    let at = this.readAttributes(this.readName(this.start + 1));
    this.isSelfClosing = this.xml.charCodeAt(at) === SLASH;
    if (this.isSelfClosing) at += 1;
    if (this.xml.charCodeAt(at) !== GREATER_THAN) throw truncatedFile();
    this.end = at + 1;
    this.closesNext = this.isSelfClosing;
    this.depth += 1;
    return 'open';
  }

  /** Reads the tag name that begins here, without its prefix; gives where it ends. */
  private readName(from: number): number {
    let start = from;
    let at = from;
    for (; ; at += 1) {
      const code = this.xml.charCodeAt(at);
      if (code === COLON) start = at + 1;
      else if (!(code > SPACE) || code === GREATER_THAN || code === SLASH) break;
    }
    this.name = this.xml.slice(start, at);
    return at;
  }

  private readAttributes(from: number): number {
    let at = this.skipSpace(from);
    this.attributeEnd = 0;
    for (;;) {
      const code = this.xml.charCodeAt(at);
      if (code === GREATER_THAN || code === SLASH) return at;
      at = this.skipSpace(this.readAttribute(at));
    }
  }

  private readAttribute(from: number): number {
    let name = from;
    let at = from;
    for (let code = 0; (code = this.xml.charCodeAt(at)) !== EQUALS; at += 1) {
      if (code === COLON && !this.xml.startsWith('xmlns', from)) name = at + 1;
      if (Number.isNaN(code) || code === GREATER_THAN || code === LESS_THAN) throw truncatedFile();
    }
    const nameEnd =
      this.xml.charCodeAt(at - 1) > SPACE ? at : from + this.xml.slice(from, at).trimEnd().length;
    const opening = this.skipSpace(at + 1);
    const quote = this.xml.charCodeAt(opening);
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw truncatedFile();
    const closing = this.find(quote === DOUBLE_QUOTE ? '"' : "'", opening + 1);
    this.keepAttribute(name, nameEnd, opening + 1, closing);
    return closing + 1;
  }

  private keepAttribute(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const { attributeBounds: bounds, attributeEnd: at } = this;
    bounds[at] = nameStart;
    bounds[at + 1] = nameEnd;
    bounds[at + 2] = valueStart;
    bounds[at + 3] = valueEnd;
    this.attributeEnd = at + 4;
  }

  private skipSpace(from: number): number {
    let at = from;
    while (this.xml.charCodeAt(at) <= SPACE) at += 1;
    return at;
  }

  private find(text: string, from: number): number {
    const at = this.xml.indexOf(text, from);
    if (at < 0) throw truncatedFile();
    return at;
  }
}
