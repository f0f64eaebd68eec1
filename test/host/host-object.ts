/**
 * Base of the emulated objects. The wire names are the names of the class: `get Values()`, `GetCell(row, column)`.
 * A member that begins with a lower-case letter is a helper that the wire never sees.
 */
export abstract class HostObject {
  /** Name of Microsoft's class: "Range", "WorksheetCollection"… */
  abstract readonly typeName: string;
}

export abstract class HostCollection<Item extends HostObject> extends HostObject {
  abstract items(): readonly Item[];
}

/** What a path that ends in …OrNullObject resolves to when there is nothing. */
export const NULL_OBJECT = Symbol('null object');
export type Resolved = HostObject | typeof NULL_OBJECT;

export interface Member {
  readonly name: string;
  readonly kind: 'property' | 'method';
  readonly writable: boolean;
}

const WIRE_NAME = /^_?[A-Z]/;
const membersOfPrototype = new WeakMap<object, ReadonlyMap<string, Member>>();

function ownMembers(prototype: object): Member[] {
  return Object.entries(Object.getOwnPropertyDescriptors(prototype))
    .filter(([name]) => WIRE_NAME.test(name))
    .map(([name, { get, set }]) => ({
      name,
      kind: get || set ? 'property' : 'method',
      writable: Boolean(set),
    }));
}

/** The wire members of an object, by name in lower case (the client writes `values` or `Values` as it likes). */
export function membersOf(target: HostObject): ReadonlyMap<string, Member> {
  const own: object = Object.getPrototypeOf(target) as object;
  const known = membersOfPrototype.get(own);
  if (known) return known;
  const members = new Map<string, Member>();
  for (let level = own; level !== Object.prototype; level = Object.getPrototypeOf(level) as object) {
    for (const member of ownMembers(level)) {
      const key = member.name.toLowerCase();
      if (!members.has(key)) members.set(key, member);
    }
  }
  membersOfPrototype.set(own, members);
  return members;
}
