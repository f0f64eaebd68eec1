import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { useStage } from './doors';
import { DIST, serveFolder } from './site';
import type { Site } from './site';

const stage = useStage();
let folder: string;
let site: Site;
let context: BrowserContext;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ctg-page-'));
  cpSync(DIST, folder, { recursive: true });
  site = await serveFolder(folder);
  context = await stage().browser.newContext({ locale: 'fr-FR', reducedMotion: 'reduce' });
});
afterEach(async () => {
  await context.close();
  site.close();
  rmSync(folder, { recursive: true });
});

async function openKeptPage(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.url);
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  return page;
}

const kept = (page: Page): Promise<string[]> =>
  page.evaluate(
    `caches.keys().then((names) => Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))).then((all) => all.flat())`,
  );

async function checkSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Essayer avec l’exemple' }).click();
  await page.getByRole('tree').waitFor();
}

/** The next build: another script at the head of the page, and a worker that knows it. */
function publishNewVersion(): void {
  const edit = (file: string, change: (text: string) => string) =>
    writeFileSync(path.join(folder, file), change(readFileSync(path.join(folder, file), 'utf8')));
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const before = /standalone\.[0-9a-f]{10}\.js/.exec(html)?.[0] ?? '';
  const after = 'standalone.0123456789.js';
  renameSync(path.join(folder, before), path.join(folder, after));
  edit('index.html', (text) => text.replace(before, after));
  edit('sw.js', (text) => text.replace(before, after).replace(/"version":"\w+"/, '"version":"nouvelle"'));
}

test('once opened, the page opens and checks without a network, and keeps nothing but its own files', async () => {
  const page = await openKeptPage();
  const files = await kept(page);
  expect(files).toContain(`${site.url}index.html`);
  expect(files.filter((url) => !url.startsWith(site.url) || /taskpane|commands|office/.test(url))).toEqual(
    [],
  );
  await context.setOffline(true);
  await page.reload();
  await checkSample(page);
  await page.getByRole('tab', { name: 'Annexes' }).click();
  await page.getByRole('button', { name: /^Créer/ }).waitFor();
  expect((await kept(page)).sort()).toEqual(files.sort());
});

test('a newer version says so while the page is open, and takes over when asked', async () => {
  const page = await openKeptPage();
  await page.reload();
  publishNewVersion();
  await page.evaluate(
    'navigator.serviceWorker.ready.then((registration) => registration.update()).then(() => true)',
  );
  await page.getByText('Une nouvelle version est prête.').waitFor();
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Recharger' }).click()]);
  await page.getByRole('button', { name: 'Choisir un classeur' }).waitFor();
  expect(await page.locator('script[src="standalone.0123456789.js"]').count()).toBe(1);
  expect(await page.evaluate<string[]>('caches.keys()')).toEqual([expect.stringMatching(/nouvelle$/)]);
  expect(await page.getByText('Une nouvelle version est prête.').count()).toBe(0);
});
