/** What Microsoft's own client says of its classes: tells « no such member » from « not emulated ». */
export interface MicrosoftClass {
  readonly scalars: readonly string[];
  readonly writable: readonly boolean[];
  readonly navigations: readonly string[];
  readonly methods: readonly string[];
}

export type MicrosoftClasses = (typeName: string) => MicrosoftClass | null;

/** Some lists are getters that fail on a bare prototype. */
function listOf(prototype: object, name: string): readonly unknown[] {
  try {
    return (Reflect.get(prototype, name) as readonly unknown[] | undefined) ?? [];
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
      scalars: listOf(prototype, '_scalarPropertyOriginalNames').map(String),
      writable: listOf(prototype, '_scalarPropertyUpdateable').map(Boolean),
      navigations: listOf(prototype, '_navigationPropertyNames').map(String),
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
