/** Runs a generator to its end, for what it returns. */
export function resultatDe<T>(travail: Generator<unknown, T, void>): T {
  for (;;) {
    const etape = travail.next();
    if (etape.done) return etape.value;
  }
}
