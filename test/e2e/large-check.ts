import type { Page } from 'playwright-core';
import { openWatchedPage } from './browser';
import { fileOf, openPane } from './doors';
import type { Stage } from './doors';
import { tasksDuring } from './main-thread';
import type { Task } from './main-thread';

/** Where a workbook is checked, and the first step of a check that counts there. */
export interface Door {
  readonly name: string;
  readonly from: string;
  readonly open: (stage: Stage, workbook: Uint8Array) => Promise<Page>;
}

/** The page without Excel, with a workbook that is read but not checked. */
export async function openUnchecked({ browser, site }: Stage, workbook: Uint8Array): Promise<Page> {
  const { page } = await openWatchedPage(browser, { viewport: { width: 1366, height: 768 } });
  await page.goto(site.url);
  await page.getByLabel('Classeur à contrôler').setInputFiles(fileOf('grand.xlsx', workbook));
  await page.getByRole('button', { name: 'Contrôler le classeur' }).waitFor();
  return page;
}

/**
 * In Excel the tasks count once the sheets are read: before that, office.js parses the answers of the host in one go,
 * and playwright hands them over in the same thread. Without Excel, all of them count.
 */
export const DOORS: readonly Door[] = [
  {
    name: 'in Excel',
    from: 'Tableaux et équipements',
    open: async (stage, workbook) => (await openPane(stage, { workbook })).page,
  },
  { name: 'without Excel', from: 'Lecture des feuilles', open: openUnchecked },
];

/** The page marks the moment when it shows this step of the check, and each percentage that it shows. */
const watch = (step: string) => `
  window.percents = new Set();
  new MutationObserver(() => {
    const percent = document.querySelector('.spread strong')?.textContent;
    if (percent) percents.add(percent);
    const doing = document.querySelector('.check-step.is-doing .grow')?.textContent;
    if (doing === ${JSON.stringify(step)} && !performance.getEntriesByName(doing).length) performance.mark(doing);
  }).observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
`;

export interface WatchedCheck {
  /** What the main thread did, from the first step that counts to the list of the points. */
  readonly tasks: readonly Task[];
  /** How many percentages were shown. */
  readonly percents: number;
}

export async function watchCheck(stage: Stage, page: Page, from: string): Promise<WatchedCheck> {
  await page.evaluate(watch(from));
  const tasks = await tasksDuring(stage.browser, page, from, async () => {
    await page.getByRole('button', { name: 'Contrôler le classeur' }).click();
    await page.getByRole('tree').waitFor({ timeout: 0 });
  });
  return { tasks, percents: await page.evaluate('percents.size') };
}
