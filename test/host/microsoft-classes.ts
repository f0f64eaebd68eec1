/** What Microsoft's own client says of its classes: tells « no such member » from « not emulated ». */
export interface MicrosoftClass {
  readonly scalars: readonly string[];
  readonly writable: readonly boolean[];
  readonly navigations: readonly string[];
  readonly methods: readonly string[];
}

export type MicrosoftClasses = (typeName: string) => MicrosoftClass | null;

function listOf<T>(prototype: object, name: string): readonly T[] {
  try {
    return (Reflect.get(prototype, name) as readonly T[] | undefined) ?? [];
  } catch {
    return [];
  }
}

/** Reads the lists that office.js keeps on each prototype of its `Excel` namespace. */
export function readMicrosoftClasses(excel: object): MicrosoftClasses {
  const known = new Map<string, MicrosoftClass | null>();
  const read = (typeName: string): MicrosoftClass | null => {
    const prototype = (Reflect.get(excel, typeName) as { prototype?: object } | undefined)?.prototype;
    if (!prototype) return null;
    return {
      scalars: listOf<string>(prototype, '_scalarPropertyOriginalNames'),
      writable: listOf<boolean>(prototype, '_scalarPropertyUpdateable'),
      navigations: listOf<string>(prototype, '_navigationPropertyNames'),
      methods: Object.getOwnPropertyNames(prototype),
    };
  };
  return (typeName) => {
    if (!known.has(typeName)) known.set(typeName, read(typeName));
    return known.get(typeName) ?? null;
  };
}

export function hasMember(microsoft: MicrosoftClass, name: string): boolean {
  const wanted = name.toLowerCase();
  return [...microsoft.scalars, ...microsoft.navigations, ...microsoft.methods].some(
    (known) => known.toLowerCase() === wanted,
  );
}
