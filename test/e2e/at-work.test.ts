import type { Page } from 'playwright-core';
import { check, openCheckedPane, openPane, useStage } from './doors';
import { eventually, point, search } from './gestures';

const stage = useStage();

const COMMUNAUTE = 'Annexe 2 - Communauté';
const POSTCODE = /Code postal d’une autre commune/;
const CHANGED = /^La feuille «.Annexe 2 - Communauté.» a changé depuis le contrôle\.$/;

const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent');

test('« Contrôler pendant la saisie »: the point goes by itself, the focus and the selection stay; a colleague only makes it out of date', async () => {
  const { page, excel } = await openCheckedPane(stage());
  excel.host.userWrites(COMMUNAUTE, 'H5', 'Ouverture le samedi');
  await page.getByText(CHANGED).waitFor();
  expect(await point(page, POSTCODE).count()).toBe(1);
  await page.getByRole('button', { name: 'Réglages' }).click();
  await page.getByRole('switch', { name: 'Contrôler pendant la saisie' }).click();
  await page.keyboard.press('Escape');
  await page.getByText(CHANGED).waitFor({ state: 'detached' });
  await point(page, /Communes signataires/).click();
  await eventually(() => expect(excel.host.selectedAddress).toBe('Convention!A5'));
  const row = await focused(page);
  excel.host.userSelects(COMMUNAUTE, 'D11');

  excel.host.userWrites(COMMUNAUTE, 'D10', '56190');
  await point(page, POSTCODE).waitFor({ state: 'detached' });
  expect(await focused(page)).toBe(row);
  expect(excel.host.selectedAddress).toBe(`'${COMMUNAUTE}'!D11`);

  excel.host.colleague.writes(COMMUNAUTE, 'A11', 'LUDOTHÈQUE');
  await page.getByText(CHANGED).waitFor();
  await page.waitForTimeout(600);
  expect(await point(page, /Type inconnu/).count()).toBe(1);
  await page.close();
});

test('a check that is cancelled asks nothing more of Excel; a whole one is still there when the pane comes back', async () => {
  const { page, excel } = await openPane(stage());
  const { faults, ledger } = excel.host;
  faults.latency = 300;
  await page.getByRole('button', { name: 'Contrôler le classeur' }).click();
  await page.getByRole('button', { name: 'Annuler le contrôle' }).click();
  await page.getByText('Contrôle annulé.').first().waitFor();
  // The question under way comes to its end.
  await page.waitForTimeout(900);
  const { cells, syncs } = ledger;
  await page.waitForTimeout(900);
  expect({ cells: ledger.cells, syncs: ledger.syncs }).toEqual({ cells, syncs });
  faults.latency = 0;

  await check(page);
  await page.reload();
  await page
    .getByText(/^Résultats du contrôle de \d+.h.\d\d.; le classeur a pu changer depuis\.$/)
    .first()
    .waitFor();
  await page.getByText('13 erreurs, 6 à vérifier, 3 pour information', { exact: false }).first().waitFor();
  await point(page, POSTCODE).click();
  await eventually(() => expect(excel.host.selectedAddress).toBe(`'${COMMUNAUTE}'!D10`));
  await page.close();
});

test('the first minutes: a sample, three steps, hints that never come twice, help at hand', async () => {
  const { page } = await openPane(stage());
  await page.getByRole('heading', { name: 'Produire', level: 2 }).waitFor();
  const sample = await page
    .getByRole('link', { name: /^Essayer avec un classeur d’exemple/ })
    .getAttribute('href');
  expect(sample).toBe('index.html?exemple');
  await check(page);
  const hint = page.getByRole('complementary', { name: 'Astuce' });
  await hint.getByText(/^Cliquez sur un point/).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('heading', { name: 'Au clavier' }).waitFor();
  await page.getByText('point précédent, point suivant, depuis tous les écrans').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('tree').waitFor();
  expect(await hint.count()).toBe(0);
  await search(page, 'Marelle');
  await point(page, /Doublon/).click();
  await page.getByRole('button', { name: 'Voir le détail' }).click();
  await page.getByRole('button', { name: 'En savoir plus' }).click();
  await page.getByRole('heading', { name: 'Ce qui est vérifié' }).waitFor();
  await page.close();
});
