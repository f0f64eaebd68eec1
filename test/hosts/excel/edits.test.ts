import { needsApostrophe } from '../../../src/hosts/excel/text-literal';
import type { CellEdit } from '../../../src/workbook';
import { at, openHost, workbookOf } from './open-host';

const workbook = () =>
  workbookOf({ 'Annexe 2': [['Crèche', 623730]], Bilan: [[{ formula: 'SUM(B1)', result: 5 }]] });
const postcode: CellEdit = { at: at('Annexe 2', 0, 1), before: 623730, value: 62730 };

describe('Corrections written in Excel', () => {
  it('take one request to verify and one to write', async () => {
    const { host, ledger } = await openHost({ workbook: workbook() });
    await host.apply([postcode, { at: at('Annexe 2', 0, 0), before: 'Crèche', value: 'EAJE' }]);
    expect(ledger.syncs).toBe(2);
    expect(ledger.housekeeping).toBe(0);
  });

  it('are made as one group to undo, where this Excel can', async () => {
    const { host, emulated } = await openHost({ workbook: workbook(), excelApi: '1.20' });
    await host.apply([postcode]);
    expect(emulated.sheet('Annexe 2').getCell('B1').value).toBe(62730);
  });

  it('are all taken back when Excel stops in the middle', async () => {
    const { host, emulated } = await openHost({ workbook: workbook() });
    const tooFar: CellEdit = { at: at('Bilan', 0, 0), before: 5, value: 6 };
    emulated.refuseWritesIn('Bilan');
    await expect(host.apply([postcode, tooFar])).rejects.toMatchObject({ name: 'HostError' });
    expect(emulated.sheet('Annexe 2').getCell('B1').value).toBe(623730);
  });

  it('are taken back to what the first of them found, when a cell is edited twice', async () => {
    const { host, emulated } = await openHost({ workbook: workbook() });
    const again: CellEdit = { at: postcode.at, before: 62730, value: '62730', format: '@' };
    emulated.refuseWritesIn('Bilan');
    const tooFar: CellEdit = { at: at('Bilan', 0, 0), before: 5, value: 6 };
    await expect(host.apply([postcode, again, tooFar])).rejects.toMatchObject({ name: 'HostError' });
    const { cells } = (await host.snapshot()).sheets[0] ?? {};
    expect(cells?.cell(0, 1)).toEqual({ value: 623730, formula: null, format: 'General' });
  });

  it('name the cell that has changed since the check', async () => {
    const { host, emulated } = await openHost({ workbook: workbook() });
    emulated.userWrites('Annexe 2', 'B1', 62100);
    await expect(host.apply([postcode])).rejects.toMatchObject({
      code: 'changed',
      message:
        'La cellule B1 de la feuille «\u00a0Annexe 2\u00a0» a changé depuis le contrôle. Contrôlez à nouveau.',
    });
  });

  it('leave nothing to do when there is none', async () => {
    const { host, ledger } = await openHost({ workbook: workbook() });
    expect(await host.apply([])).toEqual([]);
    expect(ledger.syncs).toBe(0);
  });
});

describe('A text that Excel would take for something else', () => {
  it.each([
    '=A1',
    '+33',
    '-',
    '@x',
    "'x",
    '#N/A',
    '62730',
    '1/2',
    '12,5 %',
    '10:30',
    '9 am',
    'vrai',
    'mai 2025',
    '3-mars',
  ])('%s gets an apostrophe', (text) => expect(needsApostrophe(text)).toBe(true));

  it.each(['Crèche', '12 rue des Lilas', 'Mairie', 'Marck', 'Avril en fête', 'RPE 2', 'a=b', 'Mai et juin'])(
    '%s stays as it is',
    (text) => expect(needsApostrophe(text)).toBe(false),
  );
});
