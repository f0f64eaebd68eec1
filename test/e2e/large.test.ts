import type { Browser, Page } from 'playwright-core';
import { attachEmulatedExcel } from '../host';
import { launchBrowser, openWatchedPage } from './browser';
import { largeWorkbook } from './large-workbook';
import { tasksDuring } from './main-thread';
import { serveDist } from './site';
import type { Site } from './site';

const ROWS = 20_000;
/** Longest task, in milliseconds of the processor, that a check may give to the main thread. */
const LONGEST = 50;
/** The screen of the results is drawn in one go, with all that it holds: about 100 ms on a quiet machine. */
const DRAWING = 200;
const CHECK_TIME = 60_000;

let browser: Browser;
let site: Site;
let bytes: Uint8Array;

beforeAll(async () => {
  [browser, site, bytes] = await Promise.all([launchBrowser(), serveDist(), largeWorkbook(ROWS)]);
});
afterAll(async () => {
  await browser.close();
  site.close();
});

async function openPane(): Promise<Page> {
  const { page } = await openWatchedPage(browser, { viewport: { width: 350, height: 800 } });
  const excel = await attachEmulatedExcel(page, { bytes });
  await page.goto(excel.paneUrl(`${site.url}taskpane.html`));
  return page;
}

async function openPage(): Promise<Page> {
  const { page } = await openWatchedPage(browser, { viewport: { width: 1366, height: 768 } });
  await page.goto(site.url);
  const mimeType = 'application/octet-stream';
  const file = { name: 'grand.xlsx', mimeType, buffer: Buffer.from(bytes) };
  await page.getByLabel('Classeur à contrôler').setInputFiles(file);
  return page;
}

/** The page marks the moment when it shows this step of the check, and each percentage that it shows. */
async function watchCheck(page: Page, step: string): Promise<void> {
  await page.evaluate(`
    window.percents = new Set();
    new MutationObserver(() => {
      const percent = document.querySelector('.spread strong')?.textContent;
      if (percent) percents.add(percent);
      const doing = document.querySelector('.check-step.is-doing .grow')?.textContent;
      if (doing === ${JSON.stringify(step)} && !performance.getEntriesByName(doing).length) performance.mark(doing);
    }).observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
  `);
}

async function check(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Contrôler le classeur' }).click();
  await page.getByRole('tree').waitFor({ timeout: CHECK_TIME });
}

/**
 * In Excel the tasks count once the sheets are read: before that, office.js parses the answers of the host in one go,
 * and playwright hands them over in the same thread. Without Excel, all of them count.
 */
test.each([
  ['in Excel', openPane, 'Tableaux et équipements'],
  ['without Excel', openPage, 'Lecture des feuilles'],
])('%s, the check of 20 000 rows goes by small tasks and shows how far it is', async (_, open, from) => {
  const page = await open();
  await watchCheck(page, from);
  const tasks = await tasksDuring(browser, page, from, () => check(page));
  expect(tasks.length).toBeGreaterThan(50);
  const long = tasks.filter(({ milliseconds }) => milliseconds > LONGEST);
  expect(long.length).toBeLessThanOrEqual(1);
  expect(long.filter(({ milliseconds }) => milliseconds > DRAWING)).toEqual([]);
  expect(await page.evaluate('percents.size')).toBeGreaterThan(5);
  await page.close();
});

test('« Annuler » stops a check of 20 000 rows at once', async () => {
  const page = await openPage();
  await page.getByRole('button', { name: 'Contrôler le classeur' }).click();
  await page.locator('.check-step.is-doing', { hasText: 'Tableaux et équipements' }).waitFor();
  const cancelled: number = await page.evaluate(`new Promise((resolve) => {
    const begun = performance.now();
    new MutationObserver(() => {
      if (!document.querySelector('.check-steps')) resolve(performance.now() - begun);
    }).observe(document.body, { childList: true, subtree: true });
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent.startsWith('Annuler')).click();
  })`);
  expect(cancelled).toBeLessThan(1000);
  await page
    .getByText(/^Contrôle annulé/)
    .first()
    .waitFor();
  await page.close();
});
