/**
 * Pictures of the pane and of the page for docs/images/, from the production bundle in dist/ and the sample workbook:
 * `npm run build && node scripts/run-ts.mjs scripts/screenshots.ts`
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { check, closeStage, fileOf, openPane, openStage, previousSample } from '../test/e2e/doors';
import type { Stage } from '../test/e2e/doors';

const FOLDER = path.resolve('docs/images');
const PANE = { width: 350, height: 900 };

function picture(page: Page, name: string) {
  return page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
}

async function openLargePane(stage: Stage, options: BrowserContextOptions = {}): Promise<Page> {
  return (await openPane(stage, { viewport: PANE, deviceScaleFactor: 2, ...options })).page;
}

async function selectPoint(page: Page): Promise<void> {
  await page.getByRole('treeitem', { name: /Code postal d’une autre commune/ }).click();
  await page.getByRole('button', { name: 'Voir le détail' }).waitFor();
}

async function paneScreens(stage: Stage): Promise<void> {
  const page = await openLargePane(stage);
  await picture(page, 'accueil');
  await check(page);
  await page.getByRole('switch').click();
  await page.waitForFunction("!document.querySelector('[role=switch]').disabled");
  await selectPoint(page);
  await picture(page, 'resultat');
  await page.getByRole('button', { name: 'Voir le détail' }).click();
  await page.getByText('Correction proposée').waitFor();
  await picture(page, 'constat');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Voir et corriger' }).click();
  await page.getByText('Avant').first().waitFor();
  await picture(page, 'corrections-sures');
  await page.getByRole('button', { name: 'Ne rien changer' }).click();
  await page.getByRole('tab', { name: 'Données' }).click();
  await page.getByRole('heading', { name: 'Ce qui a été compris' }).waitFor();
  await picture(page, 'donnees');
  await page.close();
}

async function paneInTheme(stage: Stage, name: string, options: BrowserContextOptions) {
  const page = await openLargePane(stage, options);
  await check(page);
  await selectPoint(page);
  await picture(page, name);
  await page.close();
}

/** The screens around the new data; each theme has its own pictures of them. */
async function dataScreens(stage: Stage, suffix: string, options: BrowserContextOptions) {
  const page = await openLargePane(stage, options);
  await check(page);
  await page.getByRole('tab', { name: 'Données' }).click();
  for (const [view, name] of [
    ['EAJE', 'eaje'],
    ['Plan', 'plan'],
  ] as const) {
    await page.getByRole('radio', { name: view, exact: true }).check({ force: true });
    await page.getByRole('heading', { level: 1, name: /structures|actions/ }).waitFor();
    await picture(page, `${name}${suffix}`);
  }
  await page.getByRole('tab', { name: 'Comparer' }).click();
  await page
    .getByLabel('Version précédente')
    .setInputFiles(fileOf('annexes-2024.xlsx', await previousSample()));
  await page
    .getByText(/^Modifié/)
    .first()
    .waitFor();
  await picture(page, `comparer${suffix}`);
  await page.getByRole('button', { name: 'Réglages' }).click();
  await page.getByRole('heading', { name: 'Réglages' }).waitFor();
  await picture(page, `reglages${suffix}`);
  await page.close();
}

async function standalonePage(stage: Stage): Promise<void> {
  const page = await stage.browser.newPage({ locale: 'fr-FR', viewport: { width: 1366, height: 768 } });
  await page.goto(stage.site.url);
  await page.getByRole('button', { name: 'Choisir un classeur' }).waitFor();
  await picture(page, 'page-ouverture');
  await page.goto(`${stage.site.url}?exemple`);
  await page.getByRole('tree').waitFor();
  await selectPoint(page);
  await picture(page, 'page');
  await page.close();
}

mkdirSync(FOLDER, { recursive: true });
const stage = await openStage();
await paneScreens(stage);
await paneInTheme(stage, 'resultat-sombre', { colorScheme: 'dark' });
await paneInTheme(stage, 'resultat-contraste', { forcedColors: 'active', colorScheme: 'dark' });
await paneInTheme(stage, 'resultat-320', { viewport: { width: 320, height: 900 } });
await dataScreens(stage, '', {});
await dataScreens(stage, '-sombre', { colorScheme: 'dark' });
await dataScreens(stage, '-contraste', { forcedColors: 'active', colorScheme: 'dark' });
await standalonePage(stage);
await closeStage(stage);
