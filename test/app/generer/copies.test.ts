import { controler, jourDe, preparerAnnexe } from '../../../src/app';
import { newWorkbook, readWorkbook, XlsxHost } from '../../../src/hosts/xlsx';
import { chargerCommunes } from '../../../src/referentiel';
import { LIGNE_JUSTE, liste } from '../../../src/rules/cas';
import { snapshotFromRows } from '../../../src/workbook';
import ExcelJS from 'exceljs';

const JOUR = '2026-03-01';

async function classeur(): Promise<Uint8Array> {
  const excel = new ExcelJS.Workbook();
  for (const [feuille, lignes] of Object.entries(liste(LIGNE_JUSTE))) {
    excel.addWorksheet(feuille).addRows(lignes.map((ligne) => [...ligne]));
  }
  return new Uint8Array(await excel.xlsx.writeBuffer());
}

async function annexe2() {
  const communes = await chargerCommunes();
  const controle = await controler(snapshotFromRows(liste(LIGNE_JUSTE)), { communes });
  return preparerAnnexe({ kind: 'annexe-2', options: {}, controle, communes, jour: JOUR });
}

test('l’annexe ajoutée à côté de ce dont elle est faite n’est pas lue une seconde fois', async () => {
  const communes = await chargerCommunes();
  const hote = await XlsxHost.open(await classeur(), 'ctg.xlsx');
  await hote.addSheets((await annexe2()).feuilles);
  const { snapshot, lecture, findings } = await controler(await hote.snapshot(), { communes });
  expect(snapshot.sheets).toHaveLength(2);
  expect(lecture.equipements).toHaveLength(1);
  expect(findings).toEqual([]);
});

test('seule dans son classeur, l’annexe est lue', async () => {
  const communes = await chargerCommunes();
  const octets = newWorkbook((await annexe2()).feuilles);
  const { lecture } = await controler(await readWorkbook(octets, 'annexe.xlsx'), { communes });
  expect(lecture.equipements).toHaveLength(1);
});

test('à côté de feuilles qui n’ont pas d’équipement, l’annexe est lue', async () => {
  const communes = await chargerCommunes();
  const excel = new ExcelJS.Workbook();
  excel.addWorksheet('Page de garde').addRow(['Convention']);
  const hote = await XlsxHost.open(new Uint8Array(await excel.xlsx.writeBuffer()), 'ctg.xlsx');
  await hote.addSheets((await annexe2()).feuilles);
  expect((await controler(await hote.snapshot(), { communes })).lecture.equipements).toHaveLength(1);
});

test('le jour est celui de la montre, pas celui de Greenwich', () => {
  expect(jourDe(new Date(2026, 2, 1, 0, 30))).toBe('2026-03-01');
});
