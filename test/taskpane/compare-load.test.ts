import ExcelJS from 'exceljs';
import { loadComparison } from '../../src/taskpane/compare/load-comparison';
import { Session } from '../../src/taskpane/session';
import type { MiniClasseur } from '../../src/rules';
import { liste, LIGNE_JUSTE } from '../../src/rules/cas';
import { snapshotFromRows } from '../../src/workbook';
import { controle, deps, FakeHost, tools } from './fakes';

const RPE = ['Arques', 'RPE', 'RPE d’Arques', '4 rue Verte', '62510', 'Arques'];

async function fichierAvec(classeur: MiniClasseur): Promise<File> {
  const excel = new ExcelJS.Workbook();
  for (const [feuille, rangees] of Object.entries(classeur)) {
    excel.addWorksheet(feuille).addRows(rangees.map((rangee) => [...rangee]));
  }
  return new File([await excel.xlsx.writeBuffer()], 'ctg-2025.xlsx');
}

test('a file of the disk is read and compared with the workbook, for real', async () => {
  const host = new FakeHost();
  host.snapshot = async () => snapshotFromRows(liste(LIGNE_JUSTE));
  const session = new Session({ ...deps(host, tools(controle([]))), loadComparison });
  await session.comparing.compareWith(await fichierAvec(liste(LIGNE_JUSTE, RPE)));
  expect(session.comparing.getState()).toMatchObject({
    problem: null,
    progress: null,
    fileName: 'ctg-2025.xlsx',
    result: {
      comptes: { ajout: 0, suppression: 1 },
      groupes: [{ titre: 'Équipements', changements: [{ nom: 'RPE d’Arques', quoi: 'Supprimé' }] }],
      findings: [{ rule: 'avenant/disparition' }],
    },
  });
  expect(session.getState().announcement).toBe('1 changement');
});
