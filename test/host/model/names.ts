import { HostCollection, HostObject, NULL_OBJECT } from '../host-object';
import { itemNotFound, RichApiError } from '../protocol';
import type { Book } from './book';
import type { EmulatedRange } from './range';
import type { StoredName } from './stored-names';

/** Only files write the names that Excel makes (print area…) with this prefix. */
const BUILT_IN = /^_xlnm\./;

/** The names of the workbook (sheet null) or those of one sheet. */
export class NamedItems extends HostCollection<NamedItem> {
  readonly typeName = 'NamedItemCollection';
  constructor(
    private readonly book: Book,
    private readonly sheet: string | null,
  ) {
    super();
  }

  items() {
    return this.book.names
      .filter(({ scope }) => scope === this.sheet)
      .map((stored) => new NamedItem(this.book, stored));
  }
  /** A range, or a formula with its "=". */
  Add(name: string, reference: EmulatedRange | string) {
    if (this.find(name))
      throw new RichApiError('ItemAlreadyExists', `${name} exists`, 'NamedItemCollection.add', 409);
    const refersTo = typeof reference === 'string' ? reference.replace(/^=/, '') : reference.Address;
    const stored: StoredName = { name, refersTo, scope: this.sheet, isHidden: false };
    this.book.names.push(stored);
    return new NamedItem(this.book, stored);
  }
  GetCount() {
    return this.items().length;
  }
  GetItem(name: string) {
    const item = this.find(name);
    if (!item) throw itemNotFound('NamedItemCollection.getItem');
    return item;
  }
  GetItemOrNullObject(name: string) {
    return this.find(name) ?? NULL_OBJECT;
  }

  private find(name: string): NamedItem | undefined {
    return this.items().find(({ Name }) => Name.toLowerCase() === name.toLowerCase());
  }
}

export class NamedItem extends HostObject {
  readonly typeName = 'NamedItem';
  constructor(
    private readonly book: Book,
    private stored: StoredName,
  ) {
    super();
  }
  get Name() {
    return this.stored.name.replace(BUILT_IN, '');
  }
  get Formula() {
    return `=${this.stored.refersTo}`;
  }
  get Scope() {
    return this.stored.scope === null ? 'Workbook' : 'Worksheet';
  }
  get Visible() {
    return !this.stored.isHidden;
  }
  set Visible(visible: boolean) {
    const place = this.book.names.indexOf(this.stored);
    this.stored = { ...this.stored, isHidden: !visible };
    this.book.names[place] = this.stored;
  }
}
