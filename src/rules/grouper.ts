/** The elements under each key, keys and elements in the order in which they were met; a null key leaves one out. */
export function grouper<T, K>(elements: Iterable<T>, cleDe: (element: T) => K | null): Map<K, T[]> {
  const groupes = new Map<K, T[]>();
  for (const element of elements) {
    const cle = cleDe(element);
    if (cle === null) continue;
    const groupe = groupes.get(cle);
    if (groupe) groupe.push(element);
    else groupes.set(cle, [element]);
  }
  return groupes;
}
