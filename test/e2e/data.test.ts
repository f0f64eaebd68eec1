import type { BrowserContextOptions, Page } from 'playwright-core';
import { fileOf, openCheckedPane, openSamplePage, previousSample, useStage } from './doors';
import { point, search } from './gestures';
import type { Stage } from './doors';

const stage = useStage();

const openPane = async (on: Stage, options?: BrowserContextOptions) =>
  (await openCheckedPane(on, options)).page;
const openPage = async (on: Stage, options?: BrowserContextOptions) =>
  (await openSamplePage(on, options)).page;

const DOORS = [
  ['in Excel', openPane],
  ['without Excel', openPage],
] as const;

async function showData(page: Page, view: 'Tableaux' | 'EAJE' | 'Plan'): Promise<void> {
  await page.getByRole('tab', { name: 'Données' }).click();
  await page.getByText(view, { exact: true }).click();
}

const profil = (content: unknown) => fileOf('profil.json', Buffer.from(JSON.stringify(content)));

test.each(DOORS)('%s: EAJE, plan, thresholds imported and versions compared', async (_, open) => {
  const page = await open(stage());
  await showData(page, 'EAJE');
  const row = page.getByRole('button', { name: /^La Ronde des Marais/ });
  await row.click();
  await page.getByText(/^522\s720.*48\s400.*et non 11,80/).waitFor();
  await page.keyboard.press('Escape');
  await row.waitFor();
  expect(await row.evaluate((button) => button === document.activeElement)).toBe(true);

  await showData(page, 'Plan');
  await page.getByRole('tab', { name: 'Contrôle' }).click();
  await page.getByRole('tab', { name: 'Données' }).click();
  await page.getByRole('heading', { name: '4 actions, 4 fiches' }).waitFor();
  expect(await page.getByRole('button', { name: 'Voir la fiche 3' }).isVisible()).toBe(true);

  await page.getByRole('button', { name: 'Réglages' }).click();
  const field = page.getByLabel('Profil à importer');
  await field.setInputFiles(profil({ version: 1, nom: 'Caf', gravites: { 'equipement/doublon': 'fatal' } }));
  await page.getByText(/attend l’une de ces gravités/).waitFor();
  await field.setInputFiles(profil({ version: 1, nom: 'Caf', gravites: { 'equipement/doublon': 'off' } }));
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Contrôle' }).click();
  await search(page, 'Marelle');
  await point(page, /Doublon/).waitFor();
  await page.getByRole('button', { name: 'Contrôler à nouveau' }).first().click();
  await point(page, /Doublon/).waitFor({ state: 'detached' });

  await page.getByRole('tab', { name: 'Comparer' }).click();
  await page
    .getByLabel('Version précédente')
    .setInputFiles(fileOf('annexes-2024.xlsx', await previousSample()));
  await page.getByRole('button', { name: /Modifié/ }).waitFor();
  await page.getByText(/36/).first().waitFor();
  await page.close();
});
