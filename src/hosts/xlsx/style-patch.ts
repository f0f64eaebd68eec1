import { NumberFormats } from './number-formats';
import { StyleLists } from './style-lists';
import { openTagOf, withAttribute } from './xml-edit';

/** Adds to the styles part the cell styles that differ from an existing one by their number format alone. */
export class StylePatch {
  private readonly lists: StyleLists;
  private readonly formats: NumberFormats;

  constructor(xml: string) {
    this.lists = new StyleLists(xml);
    this.formats = new NumberFormats(this.lists);
  }

  /** Number of the style that is like this one, but with this number format. */
  withFormat(style: number, format: string): number {
    // Cells without a style have the first one: it must not become ours.
    if (this.lists.items('cellXfs').length === 0) this.lists.add('cellXfs', '<xf/>');
    const model = this.lists.items('cellXfs')[style] ?? '<xf/>';
    return this.lists.add('cellXfs', withFormatId(this.lists.unprefixed(model), this.formats.id(format)));
  }

  get isChanged(): boolean {
    return this.lists.isChanged;
  }

  /** The styles part with what was added. */
  patched(): string {
    return this.lists.patched();
  }
}

function withFormatId(style: string, id: number): string {
  const tag = openTagOf(style);
  const formatted = withAttribute(withAttribute(tag, 'numFmtId', String(id)), 'applyNumberFormat', '1');
  return formatted + style.slice(tag.length);
}
