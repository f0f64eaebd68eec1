import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { readWorkbook } from '../../src/hosts/xlsx';
import { LIGNE_JUSTE, liste } from '../../src/rules/cas';
import { lancer, ouvrirAtelier } from './atelier';
import type { Atelier } from './atelier';

let atelier: Atelier;
beforeEach(() => {
  atelier = ouvrirAtelier();
});
afterEach(() => atelier.fermer());

const FAUTIF = liste(LIGNE_JUSTE, ['Marck', 'LAEP', 'Babillage', 'Rue Jean Rostand', '623730', 'Marck']);

/** The conditional formats of the sheet, which the types of exceljs leave out. */
async function marquesDe(chemin: string) {
  const excel = await new ExcelJS.Workbook().xlsx.readFile(chemin);
  const feuille = excel.getWorksheet('Annexe 2') as unknown as {
    conditionalFormattings: { ref: string; rules: { formulae: string[] }[] }[];
  };
  return feuille.conditionalFormattings;
}

async function annoter() {
  const fichier = await atelier.ecrire('ctg.xlsx', FAUTIF);
  const avant = readFileSync(fichier);
  const copie = atelier.chemin('copie.xlsx');
  const fini = await lancer('annoter', fichier, '--sortie', copie);
  return { fini, copie, intact: readFileSync(fichier).equals(avant) };
}

test('la copie a ses cellules marquées et un rapport ; le classeur lu n’a pas changé', async () => {
  const { fini, copie, intact } = await annoter();
  expect(fini).toMatchObject({ code: 1, erreurs: [] });
  expect(intact).toBe(true);
  const excel = await new ExcelJS.Workbook().xlsx.readFile(copie);
  expect(excel.worksheets.map(({ name }) => name)).toEqual(['Annexe 2', 'Rapport de contrôle']);
  expect(await marquesDe(copie)).toMatchObject([
    { ref: 'E3', rules: [{ formulae: ['LEN("ctg-annexes:error")>0'] }] },
  ]);
  expect(excel.getWorksheet('Annexe 2')?.getCell('E3').value).toBe('623730');
});

test('annoter une copie annotée refait son rapport, sans en ajouter', async () => {
  const { copie } = await annoter();
  const encore = atelier.chemin('encore.xlsx');
  await lancer('annoter', copie, '--sortie', encore);
  const { sheets } = await readWorkbook(new Uint8Array(readFileSync(encore)), 'encore.xlsx');
  expect(sheets.map(({ name }) => name)).toEqual(['Annexe 2', 'Rapport de contrôle']);
  expect(await marquesDe(encore)).toHaveLength(1);
});
