/** The elements under each key, keys and elements in the order in which they were met. */
export function grouper<T>(elements: readonly T[], cleDe: (element: T) => string): Map<string, T[]> {
  const groupes = new Map<string, T[]>();
  for (const element of elements) {
    const groupe = groupes.get(cleDe(element));
    if (groupe) groupe.push(element);
    else groupes.set(cleDe(element), [element]);
  }
  return groupes;
}
