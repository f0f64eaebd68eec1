import { HostCollection, HostObject, NULL_OBJECT } from '../host-object';
import { itemNotFound } from '../protocol';

/** Properties that an add-in leaves on a sheet; here they live as long as the emulator. */
export class CustomProperties extends HostCollection<CustomProperty> {
  readonly typeName = 'WorksheetCustomPropertyCollection';
  private readonly properties = new Map<string, CustomProperty>();

  items() {
    return [...this.properties.values()];
  }
  /** Replaces a property of the same key. */
  Add(key: string, value: string) {
    const property = new CustomProperty(key, value, () => this.properties.delete(key.toLowerCase()));
    this.properties.set(key.toLowerCase(), property);
    return property;
  }
  GetCount() {
    return this.properties.size;
  }
  GetItem(key: string) {
    const property = this.properties.get(key.toLowerCase());
    if (!property) throw itemNotFound('WorksheetCustomPropertyCollection.getItem');
    return property;
  }
  GetItemOrNullObject(key: string) {
    return this.properties.get(key.toLowerCase()) ?? NULL_OBJECT;
  }
}

export class CustomProperty extends HostObject {
  readonly typeName = 'WorksheetCustomProperty';
  constructor(
    private readonly key: string,
    private value: string,
    private readonly remove: () => void,
  ) {
    super();
  }
  get Key() {
    return this.key;
  }
  get Value() {
    return this.value;
  }
  set Value(value: string) {
    this.value = value;
  }
  Delete() {
    this.remove();
  }
}
