/** @jest-environment ./test/once/page.cjs */
import { parTranches } from '../../src/app/tranches';

const TRANCHE_MS = 16;

/** Three steps, each longer than a slice. */
function* longTravail(): Generator<number, string, void> {
  for (const etape of [1, 2, 3]) {
    const fin = performance.now() + TRANCHE_MS;
    while (performance.now() < fin);
    yield etape;
  }
  return 'fini';
}

test('un long travail laisse la page répondre entre deux tranches, et va à son terme', async () => {
  const suivi: string[] = [];
  const fin = parTranches(longTravail(), (etape) => suivi.push(`étape ${String(etape)}`));
  setTimeout(() => suivi.push('la page répond'));
  await expect(fin).resolves.toBe('fini');
  expect(suivi).toHaveLength(4);
  expect(suivi.slice(1, -1)).toContain('la page répond');
});

test('un travail annulé s’arrête à la tranche suivante', async () => {
  const annulation = new AbortController();
  const suivi: number[] = [];
  const fin = parTranches(
    longTravail(),
    (etape) => {
      suivi.push(etape);
      annulation.abort();
    },
    annulation.signal,
  );
  await expect(fin).rejects.toMatchObject({ code: 'cancelled' });
  expect(suivi).toEqual([1]);
});
