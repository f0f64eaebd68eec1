import { setTimeout as pause } from 'node:timers/promises';
import type { WorkbookChange } from '../../../src/workbook';
import { fullSpec, specOf } from '../../contract/sample-specs';
import type { EmulatedExcel } from '../../host';
import { at, openHost, workbookOf, type OpenedHost } from './open-host';

/** Time for events to reach the page. */
const EVENT_MS = 20;
const ALL_VERSIONS = ['1.9', '1.17'];

interface Watched extends OpenedHost {
  /** What was told since the last time it was asked. */
  readonly told: () => Promise<readonly WorkbookChange[]>;
  readonly stop: () => void;
}

async function watch(excelApi = '1.17'): Promise<Watched> {
  const workbook = workbookOf({ 'Annexe 2': [['Crèche', 1]], Bilan: [[1]] });
  const opened = await openHost({ workbook, excelApi });
  const changes: WorkbookChange[] = [];
  const stop = await opened.host.onChanged((change) => changes.push(change));
  const told = async () => {
    await pause(EVENT_MS);
    return changes.splice(0);
  };
  return { ...opened, told, stop };
}

describe('Surveiller le classeur', () => {
  it('dit quelle feuille l’utilisatrice change, jusqu’à ce qu’on cesse d’écouter', async () => {
    const { emulated, told, stop } = await watch();
    emulated.user.writes('Bilan', 'A1', 2);
    expect(await told()).toEqual([{ sheet: 'Bilan', isRemote: false }]);
    stop();
    emulated.user.writes('Bilan', 'A1', 3);
    emulated.user.addsSheet('Autre');
    expect(await told()).toEqual([]);
  });

  it('dit ce que fait une autre personne dans le même fichier', async () => {
    const { emulated, told } = await watch();
    emulated.colleague.writes('Annexe 2', 'B1', 2);
    emulated.colleague.deletesSheet('Bilan');
    expect(await told()).toEqual([
      { sheet: 'Annexe 2', isRemote: true },
      { sheet: null, isRemote: true },
    ]);
  });

  it.each<[string, (emulated: EmulatedExcel) => void]>([
    ['cache une ligne ou filtre', ({ user }) => user.hidesRow('Bilan', 0)],
    ['trie', ({ user }) => user.sortsRows('Bilan', 'A1:A9')],
  ])('dit la feuille où l’utilisatrice %s', async (_, act) => {
    const { emulated, told } = await watch();
    act(emulated);
    expect(await told()).toEqual([{ sheet: 'Bilan', isRemote: false }]);
  });

  it.each<[string, (emulated: EmulatedExcel) => void]>([
    ['s’ajoute', ({ user }) => user.addsSheet('Autre')],
    ['disparaît', ({ user }) => user.deletesSheet('Bilan')],
    ['change de nom', ({ user }) => user.renamesSheet('Bilan', 'Bilan 2025')],
    ['change de place', ({ user }) => user.movesSheet('Bilan', 0)],
    ['se cache', ({ user }) => user.hidesSheet('Bilan')],
  ])('dit qu’une feuille %s, sans nommer de feuille', async (_, act) => {
    const { emulated, told } = await watch();
    act(emulated);
    expect(await told()).toEqual([{ sheet: null, isRemote: false }]);
  });

  it('suit le nom d’une feuille, et ne nomme pas celle qu’il ne connaît pas encore', async () => {
    const { host, emulated, told } = await watch();
    emulated.user.renamesSheet('Bilan', 'Bilan 2025');
    emulated.user.addsSheet('Autre');
    await told();
    emulated.user.writes('Bilan 2025', 'A1', 2);
    emulated.user.writes('Autre', 'A1', 2);
    expect((await told()).map(({ sheet }) => sheet)).toEqual(['Bilan 2025', null]);
    await host.snapshot();
    emulated.user.writes('Autre', 'A1', 3);
    expect((await told()).map(({ sheet }) => sheet)).toEqual(['Autre']);
  });

  it('se contente des évènements qu’un Excel ancien connaît', async () => {
    const { emulated, told } = await watch('1.9');
    emulated.user.hidesRow('Bilan', 0);
    emulated.user.renamesSheet('Bilan', 'Bilan 2025');
    expect(await told()).toEqual([]);
    emulated.user.addsSheet('Autre');
    emulated.user.writes('Annexe 2', 'A1', 'EAJE');
    expect((await told()).map(({ sheet }) => sheet)).toEqual([null, 'Annexe 2']);
  });

  it('demande une seule requête, quel que soit le nombre d’évènements', async () => {
    const { ledger } = await watch();
    expect(ledger.syncs).toBe(1);
  });
});

describe('Ce que nous écrivons nous-mêmes', () => {
  it.each(ALL_VERSIONS)('n’est pas dit : cellules, marques, texte gardé (ExcelApi %s)', async (excelApi) => {
    const { host, emulated, told } = await watch(excelApi);
    await host.apply([{ at: at('Annexe 2', 0, 1), before: 1, value: 2 }]);
    await host.showMarks([{ at: at('Annexe 2', 0, 1), level: 'error' }]);
    await host.keep('texte');
    expect(await told()).toEqual([]);
    emulated.user.writes('Annexe 2', 'C9', 3);
    expect(await told()).toEqual([{ sheet: 'Annexe 2', isRemote: false }]);
  });

  it.each(ALL_VERSIONS)('n’est pas dit : feuilles faites, puis refaites (ExcelApi %s)', async (excelApi) => {
    const { host, emulated, told } = await watch(excelApi);
    const [name = ''] = await host.addSheets([fullSpec()]);
    expect(await told()).toEqual([]);
    await host.addSheets([specOf('Suivi', [['a']])], [name]);
    expect(await told()).toEqual([]);
    emulated.user.deletesSheet('Bilan');
    expect(await told()).toEqual([{ sheet: null, isRemote: false }]);
  });

  it('n’étouffe pas ce que l’utilisatrice fait pendant ce temps', async () => {
    const { host, emulated, faults, told } = await watch();
    faults.latency = 10;
    const making = host.addSheets([specOf('Suivi', [['a']])]);
    emulated.user.writes('Bilan', 'A1', 5);
    emulated.user.addsSheet('Autre');
    await making;
    expect(await told()).toEqual([
      { sheet: 'Bilan', isRemote: false },
      { sheet: null, isRemote: false },
    ]);
  });

  it('est entendu de nouveau après un échec', async () => {
    const { host, emulated, faults, told } = await watch();
    faults.failAfter(1, 'GeneralException');
    await expect(host.addSheets([specOf('Suivi', [['a']])])).rejects.toMatchObject({ name: 'HostError' });
    await told();
    emulated.user.writes('Bilan', 'A1', 5);
    expect(await told()).toEqual([{ sheet: 'Bilan', isRemote: false }]);
  });
});
