import type { ComparaisonClasseurs } from '../../src/app';
import { Comparing } from '../../src/taskpane/compare/comparing';
import { FakeHost, lecture, NO_CHANGES, NO_COMMUNES, snapshot } from './fakes';

/** A comparison that lasts until the test lets it end. */
function comparingWhile(meanwhile: (comparing: Comparing) => void): Comparing {
  const comparing: Comparing = new Comparing(
    {
      host: new FakeHost(),
      loadCommunes: async () => NO_COMMUNES,
      loadComparison: async () => ({
        readWorkbook: async () => snapshot(),
        lireClasseur: async (read) => ({ snapshot: read, lecture: lecture() }),
        comparer: async () => {
          meanwhile(comparing);
          return {} as ComparaisonClasseurs;
        },
        presenterComparaison: () => NO_CHANGES,
      }),
    },
    { current: () => null, onCompared: () => undefined, announce: () => undefined },
  );
  return comparing;
}

const FILE = new File([], 'ctg-2025.xlsx');

test('what is typed during a comparison makes it out of date as soon as it is shown', async () => {
  const comparing = comparingWhile(({ outdate }) => outdate());
  await comparing.compareWith(FILE);
  expect(comparing.getState()).toMatchObject({ result: NO_CHANGES, stale: true });
});

test('compared again, it is that of the workbook as it is', async () => {
  let isTyping = true;
  const comparing = comparingWhile(({ outdate }) => {
    if (isTyping) outdate();
  });
  await comparing.compareWith(FILE);
  isTyping = false;
  await comparing.compareAgain();
  expect(comparing.getState()).toMatchObject({ result: NO_CHANGES, stale: false });
});
