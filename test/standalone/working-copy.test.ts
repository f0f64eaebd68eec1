import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chosenAmong } from '../../src/standalone/given-files';
import { WorkingCopy } from '../../src/standalone/working-copy';
import { XlsxHost } from '../../src/hosts/xlsx';

const SAMPLE = readFileSync(path.resolve(__dirname, '../../assets/exemples/ctg-exemple.xlsx'));
const openCopy = () => WorkingCopy.open(new Uint8Array(SAMPLE), 'annexes.xlsx');
const AT = { sheet: 'Convention', row: 60, column: 10 };
const WRITE = { at: AT, before: null, value: 'Muzillac' };

test('a file just opened has nothing to save', async () => {
  const copy = await openCopy();
  await copy.ports.readKept();
  expect([copy.isChanged(), copy.isUnsaved()]).toEqual([false, false]);
});

test('a correction is to save until a copy is saved, and again after the next one', async () => {
  const copy = await openCopy();
  await copy.ports.apply([WRITE]);
  expect(copy.isUnsaved()).toBe(true);
  await copy.save();
  expect([copy.isChanged(), copy.isUnsaved()]).toEqual([true, false]);
  await copy.ports.apply([{ ...WRITE, at: { ...AT, row: 61 } }]);
  expect(copy.isUnsaved()).toBe(true);
});

test('a correction taken back leaves nothing to save', async () => {
  const copy = await openCopy();
  await copy.ports.apply(await copy.ports.apply([WRITE]));
  expect(copy.isChanged()).toBe(false);
});

test('what was accepted goes with the copy', async () => {
  const copy = await openCopy();
  await copy.ports.keep('{"motif":"vu en comité"}');
  expect(copy.isUnsaved()).toBe(true);
  const again = await XlsxHost.open(await copy.save(), 'copie.xlsx');
  expect(await again.readKept()).toEqual(['{"motif":"vu en comité"}']);
});

test('a writing that fails leaves nothing to save', async () => {
  const copy = await openCopy();
  await expect(copy.ports.apply([{ ...WRITE, before: 'autre' }])).rejects.toThrow(/\S/);
  expect(copy.isUnsaved()).toBe(false);
});

describe('of several files given at once', () => {
  const files = (...names: string[]) => names.map((name) => new File([], name));

  test('the first workbook is opened, and it is said', () => {
    const chosen = chosenAmong(files('notes.docx', 'annexes.xlsx', 'suivi.xlsx'));
    expect(chosen?.file.name).toBe('annexes.xlsx');
    expect(chosen?.note).toContain('«\u00a0annexes.xlsx\u00a0»');
  });

  test('one alone is opened without a word, whatever it is', () => {
    expect(chosenAmong(files('notes.docx'))).toMatchObject({ file: { name: 'notes.docx' }, note: null });
    expect(chosenAmong([])).toBeNull();
  });
});
