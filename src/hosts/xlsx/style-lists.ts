import { XmlCursor } from './xml-cursor';
import { opened, prefixed, prefixOf, replaceAll, type Replacement, withAttribute } from './xml-edit';

/** The lists of the styles part that we add to, in the order that the format asks for. */
const LISTS = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
] as const;
export type StyleListName = (typeof LISTS)[number];

interface StyleList {
  /** Open tag of the list, and where its end tag begins; null when it has none. */
  readonly tag: { readonly start: number; readonly end: number; readonly isSelfClosing: boolean } | null;
  /** Where its end tag begins; for a list that is not there, where to put it. */
  readonly end: number;
  readonly items: string[];
  readonly added: Map<string, number>;
}

/** The styles part as lists to which styles are added; all that it had keeps its place and its number. */
export class StyleLists {
  private readonly lists = new Map<StyleListName, StyleList>();
  private prefix = '';

  constructor(private readonly xml: string) {
    const cursor = new XmlCursor(xml);
    let place = 0;
    while (cursor.nextOpen(0)) {
      const name = LISTS.find((list) => list === cursor.name);
      if (name) place = this.readList(name, cursor);
      else if (cursor.name === 'styleSheet') place = this.readRoot(cursor);
      else cursor.skipElement();
    }
    this.placeMissing(place);
  }

  /** The elements of a list as the file has them, then those added. */
  items(name: StyleListName): readonly string[] {
    return this.list(name).items;
  }

  /** An element of the file as `add` takes it. */
  unprefixed(element: string): string {
    return this.prefix === ''
      ? element
      : element.replaceAll(`<${this.prefix}`, '<').replaceAll(`</${this.prefix}`, '</');
  }

  /** Number of an element, written without prefix; the same one added twice has one number. */
  add(name: StyleListName, element: string): number {
    const { items, added } = this.list(name);
    const known = added.get(element);
    if (known !== undefined) return known;
    const index = items.push(prefixed(element, this.prefix)) - 1;
    added.set(element, index);
    return index;
  }

  get isChanged(): boolean {
    return [...this.lists.values()].some(({ added }) => added.size > 0);
  }

  /** The styles part with what was added. */
  patched(): string {
    return replaceAll(
      this.xml,
      LISTS.flatMap((name) => this.replacementsOf(name)),
    );
  }

  private list(name: StyleListName): StyleList {
    const list = this.lists.get(name);
    if (!list) throw new RangeError(`Not a list of the styles part: ${name}`);
    return list;
  }

  private readRoot(cursor: XmlCursor): number {
    this.prefix = prefixOf(this.xml.slice(cursor.start, cursor.end));
    return cursor.end;
  }

  /** Gives where the element ends. */
  private readList(name: StyleListName, cursor: XmlCursor): number {
    const { depth, start, end, isSelfClosing } = cursor;
    const items: string[] = [];
    while (cursor.nextOpen(depth)) {
      const itemStart = cursor.start;
      cursor.skipElement();
      items.push(this.xml.slice(itemStart, cursor.end));
    }
    this.lists.set(name, { tag: { start, end, isSelfClosing }, end: cursor.start, items, added: new Map() });
    return cursor.end;
  }

  /** A list that is not there goes before the next one that is. */
  private placeMissing(last: number): void {
    let place = last;
    for (const name of [...LISTS].reverse()) {
      const present = this.lists.get(name);
      if (present?.tag) place = present.tag.start;
      else this.lists.set(name, { tag: null, end: place, items: [], added: new Map() });
    }
  }

  private replacementsOf(name: StyleListName): Replacement[] {
    const { tag, end, items, added } = this.list(name);
    if (added.size === 0) return [];
    const text = items.slice(items.length - added.size).join('');
    const element = `${this.prefix}${name}`;
    const open = withAttribute(
      tag ? this.xml.slice(tag.start, tag.end) : `<${element}>`,
      'count',
      String(items.length),
    );
    if (!tag) return [{ start: end, end, text: `${open}${text}</${element}>` }];
    if (tag.isSelfClosing) return [{ start: tag.start, end: tag.end, text: opened(open, text) }];
    return [
      { start: tag.start, end: tag.end, text: open },
      { start: end, end, text },
    ];
  }
}
