import type { Page } from 'playwright-core';
import { openCheckedPane, useStage } from './doors';
import { keptIn, point, search } from './gestures';

const stage = useStage();

const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();
const table = (page: Page, name: RegExp) => page.getByRole('button', { name, expanded: false });

test('a table refused and a column explained change the points at once, and again in the workbook reopened', async () => {
  const { page, excel } = await openCheckedPane(stage());
  await tab(page, 'Données');
  await table(page, /^Plan d’action/).click();
  await page.getByRole('button', { name: 'Ce n’est pas ce type' }).click();
  await page.getByText(/Il ne sera plus lu comme .*4 actions/).waitFor();
  await page.getByRole('button', { name: 'Écarter ce tableau' }).click();
  await page.getByText('17 tableaux reconnus.').waitFor();
  await table(page, /^Équipements et services.*12 tableaux/).click();
  await table(page, /Annexe 2 - Communauté/).click();
  await page.getByLabel('CODE POSTAL').selectOption({ label: 'Ne pas lire' });
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('Ajusté par vous.').waitFor();
  await tab(page, 'Contrôle');
  const gone = [
    [/Numérotation/, 'Numérotation'],
    [/Code postal d’une autre commune/, 'postal'],
  ] as const;
  for (const [title, words] of gone) {
    await search(page, words);
    expect(await point(page, title).count()).toBe(0);
  }
  const workbook = await excel.host.save();
  await page.close();

  const again = await openCheckedPane(stage(), { workbook });
  await search(again.page, 'Numérotation');
  expect(await point(again.page, /Numérotation/).count()).toBe(0);
  await tab(again.page, 'Données');
  await again.page.getByRole('heading', { name: 'Tableaux écartés' }).waitFor();
  await again.page.getByRole('button', { name: /^Reprendre/ }).click();
  await again.page.getByText('18 tableaux reconnus.').waitFor();
  await tab(again.page, 'Contrôle');
  await point(again.page, /Numérotation/).waitFor();
  await again.page.close();
});

test('the territoire is found among all of France by a few letters, and is kept in the workbook with its thresholds', async () => {
  const { page, excel } = await openCheckedPane(stage());
  await page.getByRole('button', { name: 'Réglages' }).click();
  await page.getByText('Dans ce classeur', { exact: true }).click();
  await page.getByText(/chez tous ceux qui l’ouvrent/).waitFor();
  const days = page.getByLabel('Jours d’ouverture inférieurs à');
  await days.fill('200');
  await days.press('Enter');
  await page.getByText('Par défaut : 220').waitFor();
  const territory = page.getByLabel('Territoire', { exact: true });
  await territory.click();
  await page.keyboard.type('grand cal');
  await page
    .getByRole('option', { name: 'CA Grand Calais Terres et Mers, Pas-de-Calais, 14 communes' })
    .waitFor();
  await territory.press('Enter');
  await page.getByRole('button', { name: 'Enregistrer le territoire' }).click();
  await page.getByText(/Enregistré dans le classeur\./).waitFor();
  expect(await keptIn(excel)).toMatch(/Grand Calais/);
  const workbook = await excel.host.save();
  await page.close();

  const again = await openCheckedPane(stage(), { workbook });
  await again.page.locator('.pane-header').getByText('CA Grand Calais Terres et Mers').waitFor();
  await search(again.page, 'fragilité');
  expect(await point(again.page, /Signes de fragilité/).count()).toBe(0);
  await again.page.getByRole('button', { name: 'Réglages' }).click();
  await again.page.getByText(/Enregistré dans le classeur\./).waitFor();
  expect(await again.page.getByLabel('Jours d’ouverture inférieurs à').inputValue()).toBe('200');
  await again.page.close();
});
