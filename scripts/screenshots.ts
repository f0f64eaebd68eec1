/**
 * Pictures of the pane and of the page for docs/images/, from the production bundle in dist/ and the sample workbook:
 * `npm run build && node scripts/run-ts.mjs scripts/screenshots.ts`
 */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../test/e2e/browser';
import { serveDist } from '../test/e2e/site';
import { attachEmulatedExcel } from '../test/host';

const FOLDER = path.resolve('docs/images');
const SAMPLE = path.resolve('assets/exemples/ctg-exemple.xlsx');
const PANE = { width: 350, height: 900 };

function picture(page: Page, name: string) {
  return page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
}

async function openPane(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage({ locale: 'fr-FR', viewport: PANE, deviceScaleFactor: 2, ...options });
  const excel = await attachEmulatedExcel(page, { bytes: readFileSync(SAMPLE) });
  await page.goto(excel.paneUrl(`${url}taskpane.html`));
  await page.getByRole('button', { name: 'Contrôler le classeur' }).waitFor();
  return page;
}

async function check(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Contrôler le classeur' }).click();
  await page.getByRole('tree').waitFor();
}

async function selectPoint(page: Page): Promise<void> {
  await page.getByRole('treeitem', { name: /Code postal d’une autre commune/ }).click();
  await page.getByRole('button', { name: 'Voir le détail' }).waitFor();
}

async function paneScreens(browser: Browser, url: string): Promise<void> {
  const page = await openPane(browser, url);
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

async function paneInTheme(browser: Browser, url: string, name: string, options: BrowserContextOptions) {
  const page = await openPane(browser, url, options);
  await check(page);
  await selectPoint(page);
  await picture(page, name);
  await page.close();
}

async function standalonePage(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({ locale: 'fr-FR', viewport: { width: 1366, height: 768 } });
  await page.goto(url);
  await page.getByRole('button', { name: 'Choisir un classeur' }).waitFor();
  await picture(page, 'page-ouverture');
  await page.goto(`${url}?exemple`);
  await page.getByRole('tree').waitFor();
  await selectPoint(page);
  await picture(page, 'page');
  await page.close();
}

mkdirSync(FOLDER, { recursive: true });
const [browser, site] = await Promise.all([launchBrowser(), serveDist()]);
await paneScreens(browser, site.url);
await paneInTheme(browser, site.url, 'resultat-sombre', { colorScheme: 'dark' });
await paneInTheme(browser, site.url, 'resultat-contraste', { forcedColors: 'active', colorScheme: 'dark' });
await paneInTheme(browser, site.url, 'resultat-320', { viewport: { width: 320, height: 900 } });
await standalonePage(browser, site.url);
await browser.close();
site.close();
