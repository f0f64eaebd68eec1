/** What a rule yields between two lots of work, for the page to answer the user meanwhile. */
export const PAUSE = null;

const ELEMENTS_PAR_LOT = 250;

/** A flatMap over a long list, a lot at a time: `const lieux = yield* parLots(equipements, lieuxDe)`. */
export function* parLots<T, U>(
  elements: readonly T[],
  faire: (element: T) => readonly U[],
): Generator<typeof PAUSE, U[], void> {
  const resultats: U[] = [];
  for (const [rang, element] of elements.entries()) {
    if (rang % ELEMENTS_PAR_LOT === ELEMENTS_PAR_LOT - 1) yield PAUSE;
    resultats.push(...faire(element));
  }
  return resultats;
}
