import type { BrowserContextOptions, Page } from 'playwright-core';
import { accessibilityFaults } from './browser';
import { fileOf, openCheckedPane, openSamplePage, previousSample, useStage } from './doors';
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

async function compareWithPrevious(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Comparer' }).click();
  await page
    .getByLabel('Version précédente')
    .setInputFiles(fileOf('annexes-2024.xlsx', await previousSample()));
  await page.getByRole('button', { name: /Modifié/ }).waitFor();
  // The button that was disabled meanwhile takes its colours back little by little.
  await page.waitForTimeout(300);
}

const profil = (content: unknown) => fileOf('profil.json', Buffer.from(JSON.stringify(content)));

describe.each(DOORS)('%s', (_, open) => {
  test('a point opened among the EAJE shows its arithmetic, and one comes back to its row', async () => {
    const page = await open(stage());
    await showData(page, 'EAJE');
    const row = page.getByRole('button', { name: /^La Ronde des Marais/ });
    await row.click();
    await page.getByText(/^522\s720.*48\s400.*et non 11,80/).waitFor();
    await page.keyboard.press('Escape');
    await row.waitFor();
    expect(await row.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.close();
  });

  test('the plan is still there after another tab, and leads to the fiche of an action', async () => {
    const page = await open(stage());
    await showData(page, 'Plan');
    await page.getByRole('tab', { name: 'Contrôle' }).click();
    await page.getByRole('tab', { name: 'Données' }).click();
    await page.getByRole('heading', { name: '4 actions, 4 fiches' }).waitFor();
    expect(await page.getByRole('button', { name: 'Voir la fiche 3' }).isVisible()).toBe(true);
    await page.close();
  });

  test('a profil that is imported changes what the next check finds', async () => {
    const page = await open(stage());
    const doublons = page.getByRole('treeitem', { name: /La Marelle/ });
    expect(await doublons.count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Réglages' }).click();
    const field = page.getByLabel('Profil à importer');
    await field.setInputFiles(
      profil({ version: 1, nom: 'Caf', gravites: { 'equipement/doublon': 'fatal' } }),
    );
    await page.getByText(/attend l’une de ces gravités/).waitFor();
    await field.setInputFiles(profil({ version: 1, nom: 'Caf', gravites: { 'equipement/doublon': 'off' } }));
    await page.getByRole('button', { name: 'Contrôler à nouveau' }).click();
    await page.getByRole('tree').waitFor();
    expect(await doublons.count()).toBe(0);
    await page.close();
  });

  test('a previous version is compared with the workbook', async () => {
    const page = await open(stage());
    await compareWithPrevious(page);
    await page.getByText(/36/).first().waitFor();
    await page.close();
  });
});

test.each([
  ['320 px', openPane, { viewport: { width: 320, height: 800 } }],
  ['350 px, dark', openPane, { colorScheme: 'dark' }],
  ['450 px', openPane, { viewport: { width: 450, height: 800 } }],
  ['forced colours', openPane, { forcedColors: 'active' }],
  ['page', openPage, {}],
] as const)('WCAG 2.2 AA by axe, %s: tables, EAJE, plan, comparison, settings', async (_, open, options) => {
  const page = await open(stage(), options);
  const expectSound = async () => {
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  };
  for (const view of ['Tableaux', 'EAJE', 'Plan'] as const) {
    await showData(page, view);
    await expectSound();
  }
  await compareWithPrevious(page);
  await expectSound();
  await page.getByRole('button', { name: 'Réglages' }).click();
  await page.getByRole('heading', { name: 'Réglages' }).waitFor();
  await expectSound();
  await page.close();
});
