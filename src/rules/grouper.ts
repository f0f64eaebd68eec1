import { enLots, PAUSE } from './pauses';

function ranger<T, K>(elements: Iterable<T>, cleDe: (element: T) => K | null, groupes: Map<K, T[]>): void {
  for (const element of elements) {
    const cle = cleDe(element);
    if (cle === null) continue;
    const groupe = groupes.get(cle);
    if (groupe) groupe.push(element);
    else groupes.set(cle, [element]);
  }
}

/** The elements under each key, keys and elements in the order in which they were met; a null key leaves one out. */
export function grouper<T, K>(elements: Iterable<T>, cleDe: (element: T) => K | null): Map<K, T[]> {
  const groupes = new Map<K, T[]>();
  ranger(elements, cleDe, groupes);
  return groupes;
}

/** The same over a long list, a lot at a time: `const groupes = yield* grouperParLots(equipements, cleDe)`. */
export function* grouperParLots<T, K>(
  elements: readonly T[],
  cleDe: (element: T) => K | null,
): Generator<typeof PAUSE, Map<K, T[]>, void> {
  const groupes = new Map<K, T[]>();
  for (const lot of enLots(elements)) {
    yield PAUSE;
    ranger(lot, cleDe, groupes);
  }
  return groupes;
}
