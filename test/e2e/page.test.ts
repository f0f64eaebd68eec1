import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { accessibilityFaults, openWatchedPage } from './browser';
import { fileOf, openSamplePage, SAMPLE, useStage } from './doors';

const stage = useStage();
const openSample = () => openSamplePage(stage());

async function chooseFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.getByLabel('Classeur à contrôler').setInputFiles(fileOf(name, bytes));
}

const cell = (page: Page, name: RegExp) => page.getByRole('gridcell', { name });

test('the sample opens and is checked at once, with its marks in the grid', async () => {
  const { page, complaints, requested } = await openSample();
  await page.getByRole('treeitem', { name: /Code postal d’une autre commune/ }).click();
  await page.getByRole('grid', { name: 'Feuille Annexe 2 - Communauté' }).waitFor();
  expect(await cell(page, /^56130 \(Erreur\)/).getAttribute('aria-selected')).toBe('true');
  expect(await page.getByLabel('Contenu de la cellule').textContent()).toBe('56130');
  expect(complaints).toEqual([]);
  expect(requested.filter((url) => !url.startsWith(stage().site.url))).toEqual([]);
  await page.close();
});

test('a file chosen is checked, corrected, and saved as a copy that a new check finds right', async () => {
  const { page } = await openWatchedPage(stage().browser, { viewport: { width: 1366, height: 768 } });
  await page.goto(stage().site.url);
  await chooseFile(page, 'annexe.xlsx', readFileSync(SAMPLE));
  await page.getByRole('button', { name: 'Contrôler le classeur' }).click();
  await page.getByRole('treeitem', { name: /Code postal d’une autre commune/ }).click();
  expect(await page.getByRole('button', { name: 'Enregistrer une copie' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Voir le détail' }).click();
  await page.getByRole('button', { name: 'Remplacer 56130 par 56190' }).click();
  await page.getByText('1 correction faite.').first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Enregistrer une copie' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('annexe corrigé.xlsx');
  const saved = readFileSync(await download.path());
  await page.getByRole('button', { name: 'Ouvrir un autre classeur' }).click();
  await chooseFile(page, 'copie.xlsx', saved);
  await page.getByRole('button', { name: 'Contrôler le classeur' }).click();
  await page.getByRole('tree').waitFor();
  expect(await page.getByRole('treeitem', { name: /Code postal d’une autre commune/ }).count()).toBe(0);
  await page.close();
});

test('marks of the grid go with the switch', async () => {
  const { page } = await openSample();
  await page.getByRole('tab', { name: /^Annexe 2 - Communauté/ }).click();
  await cell(page, /\(Erreur\)/)
    .first()
    .waitFor();
  await page.getByRole('switch', { name: 'Marques dans les cellules' }).click();
  await page.waitForFunction("!document.querySelector('.grid-cell.is-marked')");
  await page.close();
});

test('arrows move in the grid, and the bar shows what the cell holds', async () => {
  const { page } = await openSample();
  await page.getByRole('tab', { name: /^Annexe 2 - Communauté/ }).click();
  await cell(page, /^Muzillac/)
    .first()
    .click();
  await page.keyboard.press('ArrowDown');
  expect(await page.getByLabel('Contenu de la cellule').textContent()).toBe('Nivillac');
  expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe('gridcell');
  await page.close();
});

test.each([
  ['texte.xlsx', Buffer.from('Ceci n’est pas un classeur.'), /n’est pas un classeur Excel lisible/],
  ['tronque.xlsx', readFileSync(SAMPLE).subarray(0, 4000), /\S/],
  ['vieux.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /\S/],
])('%s gets one sentence and the page stays ready', async (name, bytes, sentence) => {
  const { page, complaints } = await openWatchedPage(stage().browser);
  await page.goto(stage().site.url);
  await chooseFile(page, name, bytes);
  const problem = page.getByRole('alert').locator('p');
  await problem.waitFor();
  expect(await problem.textContent()).toMatch(sentence);
  expect(await page.getByRole('button', { name: 'Choisir un classeur' }).isEnabled()).toBe(true);
  expect(complaints).toEqual([]);
  await page.close();
});

test.each([
  ['1366 px', {}],
  ['dark', { colorScheme: 'dark' as const }],
  ['320 px', { viewport: { width: 320, height: 768 } }],
])('WCAG 2.2 AA by axe, %s', async (_, options) => {
  const { page } = await openWatchedPage(stage().browser, options);
  await page.goto(stage().site.url);
  await page.getByRole('button', { name: 'Choisir un classeur' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.goto(`${stage().site.url}?exemple`);
  await page.getByRole('tree').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.close();
});
