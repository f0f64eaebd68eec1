import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openWatchedPage } from './browser';
import type { WatchedPage } from './browser';
import { fileOf, openSamplePage, SAMPLE, useStage } from './doors';

const stage = useStage();
const openSample = () => openSamplePage(stage());

async function chooseFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.getByLabel('Classeur à contrôler').setInputFiles(fileOf(name, bytes));
}

const cell = (page: Page, name: RegExp) => page.getByRole('gridcell', { name });

describe('the sample, open', () => {
  let sample: WatchedPage;
  beforeAll(async () => {
    sample = await openSample();
  });
  afterAll(() => sample.page.close());

  test('Ctrl+F looks in all the sheets, from one cell to the next and back, and Échap returns to the grid', async () => {
    const { page } = sample;
    const where = page.getByRole('search').getByRole('status');
    const address = () => page.locator('.formula-address').textContent();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('MUZILLAC');
    await where.filter({ hasText: /^1 sur 13/ }).waitFor();
    const first = await address();
    await page.keyboard.press('Enter');
    await where.filter({ hasText: /^2 sur 13/ }).waitFor();
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('Shift+Enter');
    await where.filter({ hasText: /^13 sur 13/ }).waitFor();
    expect(await page.getByRole('grid').getAttribute('aria-label')).not.toBe('Feuille Convention');
    await page.keyboard.press('Enter');
    expect(await address()).toBe(first);
    expect(await page.locator('.grid-cell.is-found').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe('gridcell');
    expect(await page.locator('.grid-cell.is-found').count()).toBe(0);
  });

  test('a point chosen leads to its cell, marked in the grid; no other origin is asked, and nothing complains', async () => {
    const { page, complaints, requested } = sample;
    await page.getByRole('treeitem', { name: /Code postal d’une autre commune/ }).click();
    await page.getByRole('grid', { name: 'Feuille Annexe 2 - Communauté' }).waitFor();
    expect(await cell(page, /^56130 \(Erreur\)/).getAttribute('aria-selected')).toBe('true');
    expect(await page.getByLabel('Contenu de la cellule').textContent()).toBe('56130');
    expect(complaints).toEqual([]);
    expect(requested.filter((url) => !url.startsWith(stage().site.url))).toEqual([]);
  });

  test('marks of the grid go with the switch', async () => {
    const { page } = sample;
    await page.getByRole('tab', { name: /^Annexe 2 - Communauté/ }).click();
    await cell(page, /\(Erreur\)/)
      .first()
      .waitFor();
    await page.getByRole('switch', { name: 'Marques dans les cellules' }).click();
    await page.locator('.grid-cell.is-marked').first().waitFor({ state: 'detached' });
    await page.getByRole('switch', { name: 'Marques dans les cellules' }).click();
    await page.locator('.grid-cell.is-marked').first().waitFor();
  });

  test('arrows move in the grid, and the bar shows what the cell holds', async () => {
    const { page } = sample;
    await page.getByRole('tab', { name: /^Annexe 2 - Communauté/ }).click();
    await cell(page, /^Muzillac/)
      .first()
      .click();
    await page.keyboard.press('ArrowDown');
    expect(await page.getByLabel('Contenu de la cellule').textContent()).toBe('Nivillac');
    expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe('gridcell');
  });
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

test('an annexe made in the working copy is in the grid and in the copy; nothing is left without a word', async () => {
  const { page } = await openSample();
  await page.getByRole('tab', { name: 'Annexes' }).click();
  await page.getByRole('radio', { name: /^Annexe 2/ }).check();
  await page.getByRole('button', { name: /^Créer/ }).click();
  await page.getByRole('button', { name: 'Aller à la feuille' }).waitFor();
  const made = await page
    .getByRole('tablist', { name: 'Feuilles' })
    .getByRole('tab', { selected: true })
    .textContent();
  await page.getByRole('button', { name: 'Ouvrir un autre classeur' }).click();
  await page.getByText(/elles seraient perdues/).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Enregistrer une copie, puis continuer' }).click(),
  ]);
  await chooseFile(page, 'copie.xlsx', readFileSync(await download.path()));
  await page.getByRole('tab', { name: made ?? '', exact: true }).waitFor();
  await page.close();
});

test('the browser asks before it leaves a page with something unsaved', async () => {
  const { page } = await openSample();
  await page.getByRole('button', { name: 'Voir et corriger' }).click();
  await page.getByRole('button', { name: /^Tout corriger/ }).click();
  await page.getByRole('button', { name: 'Enregistrer une copie' }).waitFor();
  const asked = page.waitForEvent('dialog');
  const gone = page.goto('about:blank');
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await gone;
  await page.close();
});

test('of two files dropped anywhere on the page, the workbook is opened, and it is said', async () => {
  const { page } = await openSample();
  const bytes = readFileSync(SAMPLE).toString('base64');
  await page.evaluate(`(() => {
    const data = new DataTransfer();
    data.items.add(new File(['notes'], 'notes.txt'));
    data.items.add(new File([Uint8Array.from(atob('${bytes}'), (sign) => sign.charCodeAt(0))], 'depose.xlsx'));
    document.querySelector('.grid').dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  })()`);
  await page.getByText(/Un seul classeur s’ouvre à la fois/).waitFor();
  expect(await page.locator('.page-file').textContent()).toBe('depose.xlsx');
  await page.close();
});

/** Each says something else than the one before. */
const UNREADABLE = [
  ['tronque.xlsx', readFileSync(SAMPLE).subarray(0, 4000), 'incomplet ou abîmé'],
  ['texte.xlsx', Buffer.from('Ceci n’est pas un classeur.'), 'n’est pas un classeur Excel lisible'],
  ['vieux.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'incomplet ou abîmé'],
] as const;

test('a file that is no workbook gets one sentence, and the page stays ready', async () => {
  const { page, complaints } = await openWatchedPage(stage().browser);
  await page.goto(stage().site.url);
  const problem = page.getByRole('alert').locator('p');
  for (const [name, bytes, sentence] of UNREADABLE) {
    await chooseFile(page, name, bytes);
    await problem.filter({ hasText: sentence }).waitFor();
    expect(await page.getByRole('button', { name: 'Choisir un classeur' }).isEnabled()).toBe(true);
  }
  expect(complaints).toEqual([]);
  await page.close();
});
