/** What a rule yields between two lots of work, for the page to answer the user meanwhile. */
export const PAUSE = null;

const ELEMENTS_PAR_LOT = 250;

/** A long list cut in lots; whoever goes through it pauses before each. */
export function* enLots<T>(elements: readonly T[]): Generator<readonly T[]> {
  for (let debut = 0; debut < elements.length; debut += ELEMENTS_PAR_LOT) {
    yield elements.slice(debut, debut + ELEMENTS_PAR_LOT);
  }
}

/** A flatMap over a long list, a lot at a time: `const lieux = yield* parLots(equipements, lieuxDe)`. */
export function* parLots<T, U>(
  elements: readonly T[],
  faire: (element: T) => readonly U[],
): Generator<typeof PAUSE, U[], void> {
  const resultats: U[] = [];
  for (const lot of enLots(elements)) {
    yield PAUSE;
    for (const element of lot) for (const resultat of faire(element)) resultats.push(resultat);
  }
  return resultats;
}

/** Those of a long list that answer to a condition, a lot at a time. */
export function filtrerParLots<T>(
  elements: readonly T[],
  retenir: (element: T) => boolean,
): Generator<typeof PAUSE, T[], void> {
  return parLots(elements, (element) => (retenir(element) ? [element] : []));
}
