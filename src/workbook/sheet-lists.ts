import { columnName } from './address';
import { sheetNames } from './sheet-names';
import type { SheetSpec, SpecCell, Validation } from './sheet-spec';

/** Excel takes no longer list in a validation. */
const MAX_LIST = 255;
const LISTS_NAME = 'Listes';
/** Kind of the sheet of ours that holds the long lists. */
export const LISTS_KIND = 'listes';

/** The specs, and after them a hidden sheet for the lists that no validation can hold: one a column, each once. */
export function withListsApart(specs: readonly SheetSpec[]): readonly SheetSpec[] {
  const [name = LISTS_NAME] = sheetNames(
    [LISTS_NAME],
    specs.map((spec) => spec.name),
  );
  const lists = new LongLists(name);
  const all = specs.map((spec) =>
    spec.validations ? { ...spec, validations: spec.validations.map((one) => lists.setApart(one)) } : spec,
  );
  const [first] = specs;
  return first && lists.columns.length > 0 ? [...all, listsSheet(name, lists.columns, first.origin)] : all;
}

class LongLists {
  readonly columns: (readonly string[])[] = [];
  private readonly references = new Map<string, string>();

  constructor(private readonly sheet: string) {}

  setApart(validation: Validation): Validation {
    const { list } = validation;
    if ('reference' in list || fitsValidation(list)) return validation;
    return { ...validation, list: { reference: this.referenceTo(list) } };
  }

  private referenceTo(list: readonly string[]): string {
    const key = JSON.stringify(list);
    const known = this.references.get(key);
    if (known !== undefined) return known;
    const column = `$${columnName(this.columns.push(list) - 1)}`;
    const reference = `'${this.sheet}'!${column}$1:${column}$${String(list.length)}`;
    this.references.set(key, reference);
    return reference;
  }
}

/** A comma parts the items of a list, and the spaces around them are lost. */
const fitsValidation = (list: readonly string[]): boolean =>
  list.join(',').length <= MAX_LIST && !list.some((item) => item.includes(',') || item.trim() !== item);

function listsSheet(name: string, columns: readonly (readonly string[])[], origin: string): SheetSpec {
  const height = Math.max(...columns.map(({ length }) => length));
  const cell = (item: string | undefined): SpecCell | null => (item === undefined ? null : { value: item });
  return {
    name,
    kind: LISTS_KIND,
    origin,
    rows: Array.from({ length: height }, (_, row) => columns.map((items) => cell(items[row]))),
    styles: {},
    merges: [],
    widths: [],
    heights: new Map(),
    page: { orientation: 'portrait' },
    isHidden: true,
  };
}
