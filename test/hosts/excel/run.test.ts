import { HostError } from '../../../src/workbook';
import { openHost, workbookOf } from './open-host';

const workbook = () => workbookOf({ 'Annexe 2': [['Crèche']] });

describe('When Excel refuses', () => {
  it.each([
    ['AccessDenied', 'protected', /Ôtez la protection/],
    [
      'InvalidOperationInCellEditMode',
      'cell-edit',
      /^Terminez la saisie en cours \(Entrée ou Échap\), puis recommencez\.$/,
    ],
    ['InactiveWorkbook', 'other-workbook', /autre classeur/],
    ['MergedRangeConflict', 'unsupported', /cellules fusionnées/],
    ['FilteredRangeConflict', 'unsupported', /filtre/],
    ['RangeExceedsLimit', 'too-large', /trop de cellules/],
    ['OperationCellsExceedLimit', 'too-large', /trop de cellules/],
    ['RequestPayloadSizeLimitExceeded', 'too-large', /trop de cellules/],
    ['ResponsePayloadSizeLimitExceeded', 'too-large', /trop de texte/],
    ['ItemNotFound', 'not-found', /disparu/],
    ['ItemAlreadyExists', 'unsupported', /déjà ce nom/],
    ['UnsupportedSheet', 'unsupported', /graphique/],
    ['UndoNotSupported', 'unsupported', /annuler/],
    ['NotImplemented', 'unsupported', /trop ancienne/],
    ['SomethingNew', 'unknown', /Recommencez/],
  ])('with %s, the user reads what to do', async (officeCode, code, message) => {
    const { host, faults } = await openHost({ workbook: workbook() });
    faults.failNext(officeCode);
    const failure = await host.snapshot().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(HostError);
    expect(failure).toMatchObject({ code, message: expect.stringMatching(message) as string });
  });

  it('fails at once while a cell is being edited, and works once it is not', async () => {
    const { host, faults, ledger } = await openHost({ workbook: workbook() });
    faults.isCellBeingEdited = true;
    await expect(host.snapshot()).rejects.toMatchObject({ code: 'cell-edit' });
    expect(ledger.syncs).toBe(1);
    faults.isCellBeingEdited = false;
    await expect(host.snapshot()).resolves.toMatchObject({ sheets: [{ name: 'Annexe 2' }] });
  });

  it('waits longer and longer when it is asked too much, then succeeds', async () => {
    const { host, faults, pauses } = await openHost({ workbook: workbook() });
    faults.failNext('ActivityLimitReached', 2);
    await expect(host.snapshot()).resolves.toMatchObject({ sheets: [{ name: 'Annexe 2' }] });
    expect(pauses).toEqual([500, 1500]);
  });

  it('gives up after three waits', async () => {
    const { host, faults, pauses } = await openHost({ workbook: workbook() });
    faults.failNext('ActivityLimitReached', 9);
    await expect(host.snapshot()).rejects.toMatchObject({ code: 'busy' });
    expect(pauses).toHaveLength(3);
  });

  it.each(['GeneralException', 'InvalidSelection'])('reads again once after %s', async (code) => {
    const { host, faults } = await openHost({ workbook: workbook() });
    faults.failNext(code);
    await expect(host.snapshot()).resolves.toMatchObject({ sheets: [{ name: 'Annexe 2' }] });
    faults.failNext(code, 2);
    await expect(host.snapshot()).rejects.toBeInstanceOf(HostError);
  });

  it('does not write twice after an unexplained failure', async () => {
    const { host, faults, ledger } = await openHost({ workbook: workbook() });
    await host.snapshot();
    ledger.reset();
    faults.failNext('GeneralException');
    const marking = host.showMarks([{ at: { sheet: 'Annexe 2', row: 0, column: 0 }, level: 'error' }]);
    await expect(marking).rejects.toMatchObject({ code: 'unknown' });
    const [write, ...others] = ledger.entries;
    expect(write?.error).toBe('GeneralException');
    // One question to know whether the workbook is still there.
    expect(others).toMatchObject([{ actions: 2, cells: 0 }]);
  });

  it('waits for a slow Excel', async () => {
    const { host, faults } = await openHost({ workbook: workbook() });
    faults.latency = 30;
    const begin = performance.now();
    await host.snapshot();
    expect(performance.now() - begin).toBeGreaterThan(80);
  });
});
