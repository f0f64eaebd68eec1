import type { Snapshot } from '../../../src/workbook';
import { plainSnapshot } from '../../contract/plain-snapshot';
import type { EmulatedExcel } from '../../host';
import { hostOn, openHost, workbookOf, type OpenedHost } from './open-host';

const ROWS = Array.from({ length: 50 }, (_, row) => [`Crèche ${String(row)}`, row, 62_100]);
const CELLS_OF_ANNEXE = 50 * 3 * 3;
const CELLS_OF_BILAN = 3;

const workbook = () =>
  workbookOf({
    'Annexe 2': ROWS,
    'Annexe 3': ROWS,
    Bilan: [[{ formula: "'Annexe 2'!B1", result: 4 }]],
    Vide: [],
  });

/** What changed in these sheets, read again, beside a whole reading; with what the first one cost. */
async function readAgain({ host, ledger }: OpenedHost, snapshot: Snapshot, changed: readonly string[]) {
  ledger.reset();
  const again = await host.snapshot({ since: { snapshot, changed: new Set(changed) } });
  const cost = { syncs: ledger.syncs, cells: ledger.cells };
  expect(plainSnapshot(again)).toEqual(plainSnapshot(await host.snapshot()));
  return { again, cost };
}

describe('Relire ce qui a changé', () => {
  it('ne demande que les cellules des feuilles changées et de celles qui en dépendent', async () => {
    const opened = await openHost({ workbook: workbook() });
    const before = await opened.host.snapshot();
    opened.emulated.user.writes('Annexe 3', 'A1', 'Halte');
    const { again, cost } = await readAgain(opened, before, ['Annexe 3']);
    expect(cost).toEqual({ syncs: 3, cells: CELLS_OF_ANNEXE + CELLS_OF_BILAN });
    expect(again.sheets[0]).toBe(before.sheets[0]);
    expect(again.sheets[1]?.cells.value(0, 0)).toBe('Halte');
    expect(before.sheets[1]?.cells.value(0, 0)).toBe('Crèche 0');
  });

  it('voit le nouveau résultat d’une formule qui lit une autre feuille, ce que rien n’annonce', async () => {
    const opened = await openHost({ workbook: workbook() });
    const before = await opened.host.snapshot();
    opened.emulated.user.writes('Annexe 2', 'B1', 5);
    opened.emulated.sheet('Bilan').getCell('A1').value = { formula: "'Annexe 2'!B1", result: 5 };
    const { again } = await readAgain(opened, before, ['Annexe 2']);
    expect(again.sheets[2]?.cells.value(0, 0)).toBe(5);
  });

  it.each<[string, (emulated: EmulatedExcel) => void]>([
    ['ajoutée', ({ user }) => user.addsSheet('Autre')],
    ['supprimée', ({ user }) => user.deletesSheet('Annexe 2')],
    ['renommée', ({ user }) => user.renamesSheet('Annexe 2', 'Équipements')],
    ['déplacée', ({ user }) => user.movesSheet('Annexe 3', 0)],
    ['cachée', ({ user }) => user.hidesSheet('Annexe 3')],
    [
      'qui prend le nom d’une autre',
      ({ user }) => {
        user.renamesSheet('Annexe 2', 'x');
        user.renamesSheet('Annexe 3', 'Annexe 2');
        user.renamesSheet('x', 'Annexe 3');
      },
    ],
    ['protégée', (emulated) => void emulated.sheet('Annexe 3').protect('', {})],
  ])('voit une feuille %s, même si on ne l’a pas dit', async (_, act) => {
    const opened = await openHost({ workbook: workbook() });
    const before = await opened.host.snapshot();
    act(opened.emulated);
    const { cost } = await readAgain(opened, before, []);
    expect(cost.syncs).toBeLessThanOrEqual(3);
  });

  it('relit tout quand un nom du classeur a changé', async () => {
    const opened = await openHost({ workbook: workbook() });
    const before = await opened.host.snapshot();
    opened.emulated.workbook.Names.Add('seuil', "='Annexe 2'!$A$1");
    const { cost } = await readAgain(opened, before, []);
    expect(cost.cells).toBe(2 * CELLS_OF_ANNEXE + CELLS_OF_BILAN);
  });

  it('relit tout quand la lecture d’avant vient d’ailleurs', async () => {
    const opened = await openHost({ workbook: workbook() });
    const elsewhere = await hostOn(opened.excel).host.snapshot();
    const { cost } = await readAgain(opened, elsewhere, []);
    expect(cost.cells).toBe(2 * CELLS_OF_ANNEXE + CELLS_OF_BILAN);
  });

  it('ne demande que la liste des feuilles quand rien n’a changé et que rien ne se lit d’une feuille à l’autre', async () => {
    const opened = await openHost({ workbook: workbookOf({ 'Annexe 2': ROWS, Vide: [] }) });
    const { cost } = await readAgain(opened, await opened.host.snapshot(), []);
    expect(cost).toEqual({ syncs: 1, cells: 0 });
  });

  it('rend la même lecture quand rien n’a changé, même des feuilles qu’il a fallu relire', async () => {
    const { host } = await openHost({ workbook: workbook() });
    const before = await host.snapshot();
    expect(await host.snapshot({ since: { snapshot: before, changed: new Set(['Annexe 2']) } })).toBe(before);
  });

  it('ne garde de la lecture d’avant que les feuilles qui disent la même chose', async () => {
    const { host, emulated } = await openHost({ workbook: workbook() });
    const before = await host.snapshot();
    emulated.user.writes('Annexe 2', 'A50', 'Halte');
    const changed = new Set(['Annexe 2', 'Annexe 3']);
    const again = await host.snapshot({ since: { snapshot: before, changed } });
    expect(again.sheets.map((sheet, place) => sheet === before.sheets[place])).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  it('garde les marques à leur place', async () => {
    const opened = await openHost({ workbook: workbook() });
    const before = await opened.host.snapshot();
    await readAgain(opened, before, ['Annexe 3']);
    const report = await opened.host.showMarks([
      { at: { sheet: 'Annexe 2', row: 0, column: 0 }, level: 'error' },
    ]);
    expect(report).toEqual({ marked: 1, skippedSheets: [] });
  });
});
