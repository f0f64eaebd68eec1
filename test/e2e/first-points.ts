import type { Page } from 'playwright-core';
import { READ, READY } from '../../src/taskpane/first-check';
import { openPane } from './doors';
import type { ExcelPane, Stage } from './doors';
import { openUnchecked } from './large-check';

const marked = (page: Page, mark: string) =>
  page.evaluate(`new Promise((resolve) => {
    new PerformanceObserver((marks) => marks.getEntriesByName('${mark}').length > 0 && resolve()).observe({
      type: 'mark',
      buffered: true,
    });
  })`);

/** What the pane does while she reads it, or looks for the button, is over. */
const atRest = (page: Page) => Promise.all([marked(page, READY), marked(page, READ)]);

export async function openPaneAtRest(stage: Stage, workbook: Uint8Array): Promise<ExcelPane> {
  const pane = await openPane(stage, { workbook });
  await atRest(pane.page);
  return pane;
}

export async function openPageAtRest(stage: Stage, workbook: Uint8Array): Promise<Page> {
  const page = await openUnchecked(stage, workbook);
  await atRest(page);
  return page;
}

/** Milliseconds from the click to the first points, as the page sees them. */
export const timeToFirstPoints = (page: Page): Promise<number> =>
  page.evaluate(`new Promise((resolve) => {
    const begun = performance.now();
    const look = () => {
      if (document.querySelector('.point-row')) resolve(Math.round(performance.now() - begun));
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Contrôler le classeur').click();
  })`);
