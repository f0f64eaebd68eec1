import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { openPane, openSamplePage, useStage } from './doors';
import { eventually, point } from './gestures';
import type { CommandName } from '../../src/taskpane/ribbon/commands';

const stage = useStage();

/** Presses a button of the ribbon as Excel does: by the name that office.js was told. Settles once it is done. */
const pressInRibbon = (page: Page, name: CommandName) =>
  page.evaluate(
    `new Promise((completed) => Office.actions._association.mappings['${name.toUpperCase()}']({ completed }))`,
  );

const selectedTab = (page: Page) => page.getByRole('tab', { selected: true }).textContent();

test('the buttons of the ribbon do their work in the workbook and in the pane', async () => {
  const { page, excel } = await openPane(stage());
  await pressInRibbon(page, 'pointSuivant');
  await eventually(() => expect(excel.host.selectedAddress).toBe('Convention!A5'));
  await pressInRibbon(page, 'pointSuivant');
  await eventually(() => expect(excel.host.selectedAddress).toBe('Convention!A13'));
  await pressInRibbon(page, 'pointPrecedent');
  await eventually(() => expect(excel.host.selectedAddress).toBe('Convention!A5'));
  excel.host.userSelects('Fiche 3', 'A1');
  await pressInRibbon(page, 'controlerFeuille');
  await page.getByRole('button', { name: /Ôter le filtre\s: feuille Fiche 3/ }).waitFor();
  await point(page, /Champ vide/).waitFor();
  expect(await page.getByRole('treeitem', { level: 2 }).count()).toBe(2);
  await pressInRibbon(page, 'ouvrirAnnexes');
  expect(await selectedTab(page)).toBe('Annexes');
  await pressInRibbon(page, 'ouvrirModeles');
  expect(await page.getByRole('radio', { name: /^Modèle vide/ }).isChecked()).toBe(true);
  await pressInRibbon(page, 'controler');
  await page.getByRole('tree').waitFor();
  await page.close();
});

const inAnnexes = async (page: Page) => {
  await page.getByRole('tab', { name: 'Annexes' }).click();
  await page.getByRole('radio', { name: /^Annexe 2/ }).check();
};

test('« Annexe 2 » is a new sheet of the workbook in Excel, and the others do not change', async () => {
  const { page, excel } = await openPane(stage());
  const names = () => excel.host.book.file.worksheets.map(({ name }) => name);
  const before = names();
  await pressInRibbon(page, 'ouvrirAnnexes');
  await inAnnexes(page);
  await page.getByRole('button', { name: /^Créer/ }).click();
  await page.getByRole('button', { name: 'Aller à la feuille' }).click();
  const [made, ...others] = names().filter((name) => !before.includes(name));
  expect(others).toEqual([]);
  await eventually(() => expect(excel.host.selectedAddress).toContain(made));
  const texts = JSON.stringify(excel.host.sheet(made ?? '').getSheetValues());
  expect(texts).toContain('Muzillac');
  expect(texts).toContain('La Marelle');
  await page.close();
});

test('without Excel, « Annexe 2 » downloads as a workbook', async () => {
  const { page } = await openSamplePage(stage());
  await inAnnexes(page);
  await page.getByText('Nouveau classeur', { exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Télécharger/ }).click(),
  ]);
  const made = new ExcelJS.Workbook();
  await made.xlsx.readFile(await download.path());
  expect(JSON.stringify(made.worksheets.map((sheet) => sheet.getSheetValues()))).toContain('La Marelle');
  await page.close();
});
