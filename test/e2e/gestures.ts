import { setTimeout as wait } from 'node:timers/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { keptTextIn } from '../../src/workbook';
import type { AttachedExcel } from '../host';

const PATIENCE = 15_000;
const STEP = 50;

/** For what is read outside of the page: expects again and again, until it holds. */
export async function eventually(expectation: () => unknown): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      await expectation();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await wait(STEP);
    }
  }
}

const hasFocus = (target: Locator) =>
  target.evaluate((element) => element.contains(document.activeElement)).catch(() => false);

/** Tab after Tab, as one without a mouse. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${String(target)}.`);
}

/** Goes to a button by Tab, and presses it. */
export async function press(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  const button = page.getByRole('button', { name });
  await tabTo(page, button);
  await page.keyboard.press(key);
}

export const point = (page: Page, title: RegExp): Locator => page.getByRole('treeitem', { name: title });

/** Only the points that say these words are listed. */
export async function search(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Rechercher un point' }).fill(words);
}

export async function openPoint(page: Page, title: RegExp): Promise<void> {
  await point(page, title).click();
  await page.getByRole('button', { name: 'Voir le détail' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** What the workbook, saved now, keeps of what the user said. */
export async function keptIn({ host }: AttachedExcel): Promise<string> {
  const parts = unzipSync(await host.save(), {
    filter: ({ name }) => /^customXml\/item\d+\.xml$/.test(name),
  });
  const texts = Object.values(parts).map((xml) => keptTextIn(strFromU8(xml)));
  return texts.find((text) => text !== null) ?? '';
}

/** The sheets as the workbook would be saved now: name of the part → its XML. */
export async function savedSheets({ host }: AttachedExcel): Promise<Record<string, string>> {
  const parts = unzipSync(await host.save(), { filter: ({ name }) => name.startsWith('xl/worksheets/') });
  return Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strFromU8(xml)]));
}
