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

test('of two files given one after the other, the last one is open, whichever is read first', async () => {
  const page = new PageStore();
  const slow = new File([SAMPLE], 'lent.xlsx');
  let read: () => void = () => undefined;
  slow.arrayBuffer = () => new Promise((resolve) => (read = () => resolve(SAMPLE.slice().buffer)));
  const opening = page.openFiles([slow]);
  await page.openFiles([annexes]);
  read();
  await opening;
  expect(page.getState()).toMatchObject({ opened: { fileName: 'annexes.xlsx' }, opening: false });
});

test('a wrong file given while another one opens takes nothing away', async () => {
  const page = new PageStore();
  await page.openFiles([annexes]);
  const { opened } = page.getState();
  await Promise.all([page.openFiles([annexes]), page.openFiles([notes])]);
  expect(page.getState().opened).toBe(opened);
  expect(page.getState()).toMatchObject({ opening: false, problem: expect.stringMatching(/\S/) });
});

test('a file that the system no longer gives is told as one that cannot be read', async () => {
  const page = new PageStore();
  const gone = { name: 'annexes.xlsx', arrayBuffer: () => Promise.reject(new Error('NotFoundError')) };
  await page.openFiles([gone]);
  expect(page.getState().problem).toBe('Ce fichier n’est pas un classeur Excel lisible.');
});
