import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PageStore } from '../../src/standalone/page-store';

const SAMPLE = new Uint8Array(
  readFileSync(path.resolve(__dirname, '../../assets/exemples/ctg-exemple.xlsx')),
);
const annexes = new File([SAMPLE], 'annexes.xlsx');
const notes = new File(['des notes'], 'notes.docx');

test('a file that cannot be opened leaves the workbook that was open, and says why', async () => {
  const page = new PageStore();
  await page.openFiles([annexes]);
  const { opened } = page.getState();
  await page.openFiles([notes]);
  expect(opened).not.toBeNull();
  expect(page.getState()).toMatchObject({ opened, opening: false, problem: expect.stringMatching(/\S/) });
});

test('a workbook opened after another one takes its place', async () => {
  const page = new PageStore();
  await page.openFiles([annexes]);
  const { opened } = page.getState();
  await page.openFiles([annexes]);
  expect(page.getState().opened).not.toBe(opened);
  expect(page.getState().problem).toBeNull();
});

test('closed, the page is as it was at first', async () => {
  const page = new PageStore();
  await page.openFiles([annexes]);
  await page.closeWorkbook();
  expect(page.getState()).toMatchObject({ opened: null, problem: null, note: null });
});
