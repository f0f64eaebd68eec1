import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const DEFAULT_CHROMIUM = '/usr/bin/chromium';

/** `npm test` gives the path of the browser that it found or installed. */
function chromiumPath(): string {
  const executable = process.env['CHROMIUM_PATH'] ?? DEFAULT_CHROMIUM;
  if (!existsSync(executable)) {
    throw new Error(`No Chromium at ${executable}: run npm test, or set CHROMIUM_PATH.`);
  }
  return executable;
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
}

/** A page that keeps what it complained about, and every address that it asked for. */
export interface WatchedPage {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly requested: readonly string[];
}

export async function openWatchedPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const page = await browser.newPage({ locale: 'fr-FR', reducedMotion: 'reduce', ...options });
  const complaints: string[] = [];
  const requested: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => requested.push(request.url()));
  return { page, complaints, requested };
}

const AXE = path.resolve('node_modules/axe-core/axe.min.js');

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What another look can break: the rest is of the structure of the page. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Ids of the WCAG 2.2 AA rules of axe that the page breaks, each with the first place. */
export async function accessibilityFaults(page: Page, what: 'all' | 'colours' = 'all'): Promise<string[]> {
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(readFileSync(AXE, 'utf8'));
  const runOnly = what === 'all' ? { type: 'tag', values: WCAG } : { type: 'rule', values: OF_COLOURS };
  return page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200) + ' ' + nodes[0].failureSummary))`);
}
