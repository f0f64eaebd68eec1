import { HostCollection, HostObject, NULL_OBJECT } from '../host-object';
import { invalidArgument, itemNotFound, RichApiError } from '../protocol';
import type { Book } from './book';
import { freshId, namespaceOf, type StoredXmlPart } from './stored-custom-xml';

/** What the collections of custom XML parts share: they are looked up by id. */
abstract class XmlParts extends HostCollection<CustomXmlPart> {
  GetCount() {
    return this.items().length;
  }
  GetItem(id: string) {
    const item = this.find(id);
    if (!item) throw itemNotFound(`${this.typeName}.getItem`);
    return item;
  }
  GetItemOrNullObject(id: string) {
    return this.find(id) ?? NULL_OBJECT;
  }

  private find(id: string): CustomXmlPart | undefined {
    return this.items().find(({ Id }) => Id === id);
  }
}

/** The custom XML parts of the workbook. */
export class CustomXmlParts extends XmlParts {
  readonly typeName = 'CustomXmlPartCollection';
  constructor(private readonly book: Book) {
    super();
  }

  items() {
    return this.book.customXml.map((stored) => new CustomXmlPart(this.book, stored));
  }
  Add(xml: string) {
    refuseMalformed(xml, 'CustomXmlPartCollection.add');
    const stored = { id: freshId(), xml };
    this.book.customXml.push(stored);
    return new CustomXmlPart(this.book, stored);
  }
  GetByNamespace(namespaceUri: string) {
    return new CustomXmlPartsOfNamespace(this, namespaceUri);
  }
}

export class CustomXmlPartsOfNamespace extends XmlParts {
  readonly typeName = 'CustomXmlPartScopedCollection';
  constructor(
    private readonly all: CustomXmlParts,
    private readonly namespaceUri: string,
  ) {
    super();
  }

  items() {
    return this.all.items().filter(({ NamespaceUri }) => NamespaceUri === this.namespaceUri);
  }
  GetOnlyItem() {
    const [only, ...others] = this.items();
    const location = 'CustomXmlPartScopedCollection.getOnlyItem';
    if (!only) throw itemNotFound(location);
    if (others.length > 0)
      throw new RichApiError('GeneralException', 'There is more than one item.', location, 500);
    return only;
  }
  GetOnlyItemOrNullObject() {
    const items = this.items();
    return items.length === 1 && items[0] ? items[0] : NULL_OBJECT;
  }
}

export class CustomXmlPart extends HostObject {
  readonly typeName = 'CustomXmlPart';
  constructor(
    private readonly book: Book,
    private readonly stored: StoredXmlPart,
  ) {
    super();
  }
  get Id() {
    return this.stored.id;
  }
  get NamespaceUri() {
    return namespaceOf(this.stored.xml) ?? '';
  }
  GetXml() {
    return this.stored.xml;
  }
  SetXml(xml: string) {
    refuseMalformed(xml, 'CustomXmlPart.setXml');
    this.stored.xml = xml;
  }
  Delete() {
    this.book.customXml = this.book.customXml.filter((part) => part !== this.stored);
  }
}

function refuseMalformed(xml: string, location: string): void {
  if (namespaceOf(xml) === null) throw invalidArgument(location);
}
