import type { Page } from 'playwright-core';
import { READ, READY } from '../../src/taskpane/first-check';
import { fileOf, openPane, useStage } from './doors';
import { openWatchedPage } from './browser';
import { workbookOfSheets } from './large-workbook';

/** As the annexes of Grand Calais: 70 sheets, 9 000 cells. */
const workbook = workbookOfSheets(70, 18);
const LATENCY = 150;
/** What Excel may be asked between the click and the first points, at 150 ms each: what changed, and what the workbook keeps. */
const SYNCS = 3;
/** Five times what a quiet machine takes: a busy one must not make it fail. */
const PATIENCE = 6000;

const stage = useStage();

/** What the pane does while she reads it, or looks for the button, is over. */
const marked = (page: Page, mark: string) =>
  page.evaluate(`new Promise((resolve) => {
    new PerformanceObserver((marks) => marks.getEntriesByName('${mark}').length > 0 && resolve()).observe({
      type: 'mark',
      buffered: true,
    });
  })`);

/** Milliseconds from the click to the first points, as the page sees them. */
const timeToFirstPoints = (page: Page): Promise<number> =>
  page.evaluate(`new Promise((resolve) => {
    const begun = performance.now();
    const look = () => {
      if (document.querySelector('.point-row')) resolve(Math.round(performance.now() - begun));
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Contrôler le classeur').click();
  })`);

test.each([0, LATENCY])('in Excel, %d ms a sync: the first points of 70 sheets', async (latency) => {
  const { page, excel } = await openPane(stage(), { workbook: await workbook });
  const { faults, ledger } = excel.host;
  await Promise.all([marked(page, READY), marked(page, READ)]);
  faults.latency = latency;
  ledger.reset();
  const time = await timeToFirstPoints(page);
  console.log(`In Excel, ${String(latency)} ms a sync: ${String(time)} ms, ${String(ledger.syncs)} syncs`);
  expect(ledger.syncs).toBeLessThanOrEqual(SYNCS);
  expect(time).toBeLessThan(PATIENCE);
  await page.close();
});

test('without Excel: the first points of 70 sheets', async () => {
  const { page } = await openWatchedPage(stage().browser, { viewport: { width: 1366, height: 768 } });
  await page.goto(stage().site.url);
  await page.getByLabel('Classeur à contrôler').setInputFiles(fileOf('grand.xlsx', await workbook));
  await page.getByRole('button', { name: 'Contrôler le classeur' }).waitFor();
  await Promise.all([marked(page, READY), marked(page, READ)]);
  const time = await timeToFirstPoints(page);
  console.log(`Without Excel: ${String(time)} ms`);
  expect(time).toBeLessThan(PATIENCE);
  await page.close();
});
