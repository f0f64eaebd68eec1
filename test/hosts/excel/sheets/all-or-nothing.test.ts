import type { SheetSpec } from '../../../../src/workbook';
import { plainSnapshot } from '../../../contract/plain-snapshot';
import { hostOn, openHost, workbookOf } from '../open-host';
import { column, spec } from './specs';

const NOTHING_CHANGED = 'L’annexe n’a pas pu être créée. Votre classeur n’a pas changé.';
const workbook = () => workbookOf({ Convention: [['Crèche', 20]], Notes: [['à garder']] });

/** All that a writing does: a sheet with each of its parts. */
const full = (change: Partial<SheetSpec> = {}): SheetSpec =>
  spec({
    rows: [...column('Titre', 'Crèche', 'RPE'), [{ value: 12, style: 'chiffre' }]],
    styles: { chiffre: { format: '0.0', border: { weight: 'thin', color: '#000000' } } },
    merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
    widths: [20],
    frozen: { rows: 1, columns: 0 },
    ...change,
  });

/** Two sheets of ours in the workbook, then what the tests look at. */
async function openWithOurs() {
  const opened = await openHost({ workbook: workbook() });
  await opened.host.addSheets([full(), full({ name: 'Suivi', kind: 'suivi' })]);
  await opened.host.reveal([{ sheet: 'Convention', row: 0, column: 0 }]);
  opened.ledger.reset();
  const state = async () => ({
    workbook: plainSnapshot(await opened.host.snapshot()),
    own: await opened.host.ownSheets(),
    active: opened.emulated.selectedAddress,
  });
  return { ...opened, state };
}

describe('When Excel fails in the middle of an annexe', () => {
  it.each<[string, string, number?]>([
    ['when the sheet is added', 'Add'],
    ['when it is hidden', 'Visibility'],
    ['at the merges', 'Merge'],
    ['at the formats', 'NumberFormat'],
    ['at the values', 'Values'],
    ['at the borders', 'Weight'],
    ['at the page', 'Orientation'],
    ['at the frozen rows', 'FreezeRows'],
    ['when the sheets take their names', 'Name'],
    ['when they take their places', 'Position'],
    ['when the new one takes the name of the old one', 'Name', 1],
    ['when the old one goes', 'Delete'],
  ])('%s, the workbook is as it was, and the user is told so', async (_when, action, times = 0) => {
    const { host, faults, state } = await openWithOurs();
    const before = await state();
    faults.stumbleAt(action, 'GeneralException', times);
    const failure = host.addSheets([full({ origin: 'v2' })], ['Annexe 2']);
    await expect(failure).rejects.toMatchObject({ code: 'unknown', message: NOTHING_CHANGED });
    const { active, ...after } = await state();
    expect(after).toEqual({ workbook: before.workbook, own: before.own });
    if (action !== 'Delete') expect(active).toBe(before.active);
  });

  it('cancelled between two requests, the workbook is as it was', async () => {
    const { host, ledger, state } = await openWithOurs();
    const before = await state();
    ledger.reset();
    const afterTheDrafts = {
      get aborted() {
        return ledger.syncs > 1;
      },
    } as AbortSignal;
    const adding = host.addSheets([full({ name: 'Plan' })], [], afterTheDrafts);
    await expect(adding).rejects.toMatchObject({ code: 'cancelled' });
    expect(ledger.syncs).toBeGreaterThan(2);
    expect(await state()).toEqual(before);
  });

  it.each([1, 2])('in request %i of the writing, the workbook is as it was', async (requests) => {
    const { host, faults, state } = await openWithOurs();
    const before = await state();
    faults.failAfter(requests, 'OperationCellsExceedLimit');
    const failure = host.addSheets([full(), full()], ['Suivi', null]);
    await expect(failure).rejects.toMatchObject({
      code: 'too-large',
      message: 'Les annexes n’ont pas pu être créées. Votre classeur n’a pas changé.',
    });
    expect(await state()).toEqual(before);
  });

  it('an Excel that is asked too much is asked again, from the request that it refused', async () => {
    const { host, faults, pauses, emulated } = await openWithOurs();
    faults.failAfter(2, 'ActivityLimitReached');
    expect(await host.addSheets([full({ name: 'Plan' })])).toEqual(['Plan']);
    expect(pauses).toEqual([500]);
    expect(emulated.sheet('Plan').getCell('A2').value).toBe('Crèche');
  });

  it('what could not be taken back is said, and goes with the next annexe', async () => {
    const { host, excel, faults, ledger } = await openHost({ workbook: workbook() });
    faults.failAfter(2, 'GeneralException');
    // The workbook is still there when asked.
    faults.failAfter(1, 'GeneralException');
    faults.failNext('GeneralException');
    const message =
      'L’annexe n’a pas pu être créée. Une feuille masquée, inachevée, est peut-être restée\u00a0: recommencez, elle sera ôtée.';
    await expect(host.addSheets([full()])).rejects.toMatchObject({ message });
    expect(await host.ownSheets()).toEqual([]);
    ledger.reset();
    const later = hostOn(excel).host;
    expect(await later.addSheets([full()])).toEqual(['Annexe 2']);
    const names = (await later.snapshot()).sheets.map(({ name, visibility }) => `${name} ${visibility}`);
    expect(names).toEqual(['Convention visible', 'Notes visible', 'Annexe 2 visible']);
  });
});

describe('An annexe is not begun', () => {
  it('while a cell is being edited', async () => {
    const { host, faults, ledger } = await openHost({ workbook: workbook() });
    faults.isCellBeingEdited = true;
    await expect(host.addSheets([full()])).rejects.toMatchObject({
      code: 'cell-edit',
      message: 'Terminez la saisie en cours (Entrée ou Échap), puis recommencez.',
    });
    expect(ledger.syncs).toBe(1);
  });

  it('when a cell is being edited since the look at the sheets: nothing is to be taken back', async () => {
    const { host, faults, ledger } = await openHost({ workbook: workbook() });
    faults.failAfter(1, 'InvalidOperationInCellEditMode');
    await expect(host.addSheets([full()])).rejects.toMatchObject({ code: 'cell-edit' });
    expect(ledger.syncs).toBe(2);
  });

  it('in a workbook whose structure is protected', async () => {
    const { host, emulated, ledger } = await openHost({ workbook: workbook() });
    emulated.protectStructure();
    await expect(host.addSheets([full()])).rejects.toMatchObject({
      code: 'protected',
      message: 'La structure de ce classeur est protégée\u00a0: ôtez la protection, puis recommencez.',
    });
    expect(ledger.syncs).toBe(1);
  });
});
