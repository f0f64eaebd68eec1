import { BUILT_IN_FORMATS } from './built-in-formats';
import type { StyleLists } from './style-lists';
import { XmlCursor } from './xml-cursor';
import { encodeXml } from './xml-text';

const FIRST_CUSTOM_ID = 164;

/** The number formats of a workbook by their code; those that it has not are added. */
export class NumberFormats {
  private readonly ids = new Map<string, number>();

  constructor(private readonly lists: StyleLists) {
    for (const [id, code] of Object.entries(BUILT_IN_FORMATS)) this.ids.set(code, Number(id));
    const cursor = new XmlCursor(lists.items('numFmts').join(''));
    while (cursor.nextOpen(0)) {
      this.ids.set(cursor.attribute('formatCode') ?? '', Number(cursor.attribute('numFmtId')));
    }
  }

  id(code: string): number {
    const known = this.ids.get(code);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_CUSTOM_ID - 1, ...this.ids.values()) + 1;
    this.ids.set(code, id);
    this.lists.add('numFmts', `<numFmt numFmtId="${String(id)}" formatCode="${encodeXml(code)}"/>`);
    return id;
  }
}
