/** @jest-environment ./test/once/page.cjs */
import { chargerCommunes } from '../../src/app';
import { readAhead, stopPreparing } from '../../src/taskpane/first-check';
import { snapshot } from './fakes';

const A_WHILE = 2000;

function shown(state: DocumentVisibilityState): void {
  jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Reads ahead a workbook; gives what was asked of it. */
function asked() {
  const reading = jest.fn(async () => snapshot());
  readAhead({ readAhead: reading });
  return reading;
}

const untilRead = (reading: jest.Mock) =>
  new Promise<void>((resolve) => reading.mockImplementation(async () => (resolve(), snapshot())));

// Fetched already: what is left to wait for is the rest of the page.
beforeAll(async () => {
  await chargerCommunes();
});

test('the workbook is read once the page rests', async () => {
  shown('visible');
  await untilRead(asked());
});

test('a page that nobody sees reads nothing until it is seen', async () => {
  jest.useFakeTimers();
  shown('hidden');
  const reading = asked();
  await jest.advanceTimersByTimeAsync(A_WHILE);
  expect(reading).not.toHaveBeenCalled();
  jest.useRealTimers();
  const read = untilRead(reading);
  shown('visible');
  await read;
});

test('she who asks for a check has the page for herself', async () => {
  shown('visible');
  const stopped = asked();
  stopPreparing();
  await untilRead(asked());
  expect(stopped).not.toHaveBeenCalled();
});
