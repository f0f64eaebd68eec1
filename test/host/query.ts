import { HostCollection, HostObject, membersOf, NULL_OBJECT } from './host-object';
import type { MemberAccess } from './member-access';
import type { QueryInfo } from './protocol';

/** Names to load, as a tree: "format/fill/color" → {format: {fill: {color: {}}}}. */
type Selection = Map<string, Selection>;

const EVERYTHING = new Set(['*', '$all']);

function selectionOf({ Select = [], Expand = [] }: QueryInfo): Selection {
  const root: Selection = new Map();
  const paths = [...Select, ...Expand.map((path) => `${path}/*`)];
  for (const path of paths) {
    let level = root;
    for (const name of path.toLowerCase().split(/[/.]/)) {
      const next = level.get(name) ?? new Map<string, Selection>();
      level.set(name, next);
      level = next;
    }
  }
  return root;
}

const isCollection = (target: unknown): target is HostCollection<HostObject> =>
  target instanceof HostCollection;

/** Answers `load`: reads the selected members of an object, of its neighbours and of its collections. */
export class Query {
  constructor(
    private readonly access: MemberAccess,
    private readonly identify: (target: HostObject) => Record<string, unknown>,
  ) {}

  run(target: HostObject, info: QueryInfo = {}): unknown {
    return this.pick(target, selectionOf(info), info);
  }

  private pick(target: unknown, selection: Selection, page: QueryInfo = {}): unknown {
    if (target === null || target === undefined || target === NULL_OBJECT) return null;
    if (isCollection(target)) return this.pickItems(target, selection, page);
    if (target instanceof HostObject) return this.pickMembers(target, selection);
    return target;
  }

  private pickItems(
    collection: HostCollection<HostObject>,
    selection: Selection,
    { Skip = 0, Top }: QueryInfo,
  ): unknown {
    // The client strips "items/" from strings; in an array it reaches the host as it is and loads nothing
    // (OfficeDev/office-js issue 190): the trap is kept.
    const isTrap = selection.has('items') && selection.size === 1;
    const items = collection.items().slice(Skip, Top === undefined ? undefined : Skip + Top);
    const ofItems = new Map([...selection].filter(([name]) => name !== 'items' && name !== 'count'));
    const pickItem = (item: HostObject): unknown =>
      isTrap || (ofItems.size === 0 && selection.size > 0) ? this.identify(item) : this.pick(item, ofItems);
    const members = this.pickOwnMembers(collection, selection);
    return { ...members, _Items: items.map(pickItem) };
  }

  /** A collection of borders has named neighbours beside its items; the other names belong to the items. */
  private pickOwnMembers(collection: HostObject, selection: Selection): Record<string, unknown> {
    const members = membersOf(collection);
    const own = [...selection].filter(([name]) => name === 'count' && members.has(name));
    return Object.fromEntries(
      own.map(([name]) => [members.get(name)?.name, this.access.read(collection, name)]),
    );
  }

  private pickMembers(target: HostObject, selection: Selection): Record<string, unknown> {
    const picked = this.identify(target);
    const named = [...selection].filter(([name]) => !EVERYTHING.has(name));
    if (named.length < selection.size || selection.size === 0) Object.assign(picked, this.scalarsOf(target));
    for (const [name, below] of named) {
      const member = this.access.find(target, name, 'property');
      picked[member.name] = this.pick(this.access.read(target, name), below);
    }
    return picked;
  }

  private scalarsOf(target: HostObject): Record<string, unknown> {
    const properties = [...membersOf(target).values()].filter(({ kind }) => kind === 'property');
    const values = properties.map(({ name }): [string, unknown] => [name, this.access.read(target, name)]);
    return Object.fromEntries(
      values.filter(([, value]) => !(value instanceof HostObject) && value !== NULL_OBJECT),
    );
  }
}
