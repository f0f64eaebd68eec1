/** Where a setting stands in a profil: « seuils », « fragilite », « occupation ». */
export type Path = readonly (string | number)[];

type Branch = Readonly<Record<string, unknown>>;

function isBranch(tree: unknown): tree is Branch {
  return typeof tree === 'object' && tree !== null;
}

export function valueAt(tree: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (isBranch(at) ? at[key] : undefined), tree);
}

/** The same tree with another value at this place; undefined takes the place away. */
export function withValue(tree: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(tree)) {
    return tree.map((item: unknown, index) => (index === key ? withValue(item, rest, value) : item));
  }
  const branch = isBranch(tree) ? tree : {};
  const { [key]: before, ...others } = branch;
  const after = withValue(before, rest, value);
  return after === undefined ? others : { ...branch, [key]: after };
}

/** What a tree says that the other does not: groups are gone into, lists are taken whole. Undefined: nothing. */
export function differences(tree: unknown, other: unknown): unknown {
  if (JSON.stringify(tree) === JSON.stringify(other)) return undefined;
  if (!isBranch(tree) || !isBranch(other) || Array.isArray(tree)) return tree;
  const parts = Object.keys(tree).map((key) => [key, differences(tree[key], other[key])] as const);
  return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
}
