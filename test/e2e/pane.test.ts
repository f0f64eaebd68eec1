import { strFromU8, unzipSync } from 'fflate';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { AttachedExcel } from '../host';
import { accessibilityFaults, openWatchedPage } from './browser';
import { check, openCheckedPane, openPane as openPaneOn, useStage } from './doors';

const OFFICE_JS = 'https://appsforoffice.microsoft.com/';

const stage = useStage();
const openPane = (options?: BrowserContextOptions) => openPaneOn(stage(), options);
const checkedPane = (options?: BrowserContextOptions) => openCheckedPane(stage(), options);

/** The sheets as the workbook would be saved now: name of the part → its XML. */
async function savedSheets({ host }: AttachedExcel): Promise<Record<string, string>> {
  const parts = unzipSync(await host.save(), { filter: ({ name }) => name.startsWith('xl/worksheets/') });
  return Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strFromU8(xml)]));
}

const marksSwitch = (page: Page) => page.getByRole('switch', { name: 'Marques dans les cellules' });

test('a check, then a click on a point: its cell is selected in Excel', async () => {
  const { page, excel, complaints } = await checkedPane();
  const point = page.getByRole('treeitem', { name: /Code postal d’une autre commune/ });
  await point.click();
  await page.waitForTimeout(300);
  expect(excel.host.selectedAddress).toContain('D10');
  expect(excel.host.selectedAddress).toContain('Annexe 2 - Communauté');
  expect(complaints).toEqual([]);
  await page.close();
});

test('marks come, and go without a trace', async () => {
  const { page, excel } = await checkedPane();
  const before = await savedSheets(excel);
  expect(Object.keys(before)).not.toHaveLength(0);
  await marksSwitch(page).click();
  await page.waitForFunction("!document.querySelector('[role=switch]').disabled");
  expect(await savedSheets(excel)).not.toEqual(before);
  await marksSwitch(page).click();
  await page.waitForFunction("!document.querySelector('[role=switch]').disabled");
  expect(await savedSheets(excel)).toEqual(before);
  await page.close();
});

test('a fix changes its cell, and undoing it gives the cell back', async () => {
  const { page, excel } = await checkedPane();
  const codePostal = () => excel.host.sheet('Annexe 2 - Communauté').getCell('D10').text;
  const before = codePostal();
  await page.getByRole('treeitem', { name: /Code postal d’une autre commune/ }).click();
  await page.getByRole('button', { name: 'Voir le détail' }).click();
  await page.getByRole('button', { name: 'Remplacer 56130 par 56190' }).click();
  await page.getByText('1 correction faite.').first().waitFor();
  expect(codePostal()).toBe('56190');
  await page.getByRole('button', { name: 'Annuler' }).click();
  await page
    .getByText(/^Corrections annulées/)
    .first()
    .waitFor();
  expect(codePostal()).toBe(before);
  await page.close();
});

test('safe fixes are shown before → after, then made together', async () => {
  const { page, excel } = await checkedPane();
  await page.getByRole('button', { name: 'Voir et corriger' }).click();
  await page.getByText('Avant').first().waitFor();
  expect(excel.host.sheet('Annexe 2 - Communauté').getCell('D10').value).not.toBe('56190');
  await page.getByRole('button', { name: /^Tout corriger/ }).click();
  await page
    .getByText(/corrections faites\.$/)
    .first()
    .waitFor();
  expect(excel.host.sheet('Annexe 2 - Communauté').getCell('D10').text).toBe('56190');
  await page.close();
});

test('a change made in the sheet makes the points out of date', async () => {
  const { page, excel } = await checkedPane();
  excel.host.userWrites('Annexe 2 - Communauté', 'D10', '56190');
  await page.getByText(/^La feuille «.Annexe 2 - Communauté.» a changé depuis le contrôle\.$/).waitFor();
  await page.close();
});

test('the keyboard alone checks, goes to a cell, opens a point and comes back to its row', async () => {
  const { page, excel } = await openPane();
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Contrôler le classeur' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('tree').waitFor();
  const stops: string[] = [];
  for (let press = 0; press < 25 && !stops.includes('treeitem'); press += 1) {
    await page.keyboard.press('Tab');
    stops.push(String(await page.evaluate("document.activeElement.getAttribute('role')")));
  }
  expect(stops).toContain('treeitem');
  await page.keyboard.press('ArrowDown');
  const focused = () => page.evaluate('document.activeElement.textContent');
  const row = await focused();
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  expect(excel.host.selectedAddress).not.toContain('!A1');
  await page.keyboard.press('Space');
  await page.getByText(/^Point 1 sur/).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('tree').waitFor();
  await page.waitForTimeout(300);
  expect(await focused()).toContain(String(row).slice(0, 30));
  await page.close();
});

describe('WCAG 2.2 AA by axe', () => {
  test.each([
    ['320 px', { viewport: { width: 320, height: 800 } }],
    ['350 px', { viewport: { width: 350, height: 800 } }],
    ['450 px', { viewport: { width: 450, height: 800 } }],
    ['270 px', { viewport: { width: 270, height: 800 } }],
    ['dark', { colorScheme: 'dark' as const }],
    ['forced colours', { forcedColors: 'active' as const }],
  ])('%s: start, points, one point, data', async (_, options) => {
    const { page } = await openPane(options);
    expect(await accessibilityFaults(page)).toEqual([]);
    await check(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await page.getByRole('tab', { name: 'Données' }).click();
    await page.getByRole('heading', { name: 'Ce qui a été compris' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Contrôle' }).click();
    await page.getByRole('button', { name: 'Passer les points en revue' }).click();
    await page.getByText(/^Point 1 sur/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.close();
  });
});

/** Nothing goes past the right edge, and the whole button of the screen is in sight. */
async function expectInReach(page: Page, primary: RegExp | string): Promise<void> {
  const { width, height } = page.viewportSize()!;
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  const box = (await page.getByRole('button', { name: primary }).boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.y + box.height).toBeLessThanOrEqual(height);
}

test.each([
  ['zoomed at 200 % in a pane of 350 × 800', { viewport: { width: 175, height: 400 }, deviceScaleFactor: 2 }],
  ['350 × 378, the pane of a small screen', { viewport: { width: 350, height: 378 } }],
])('%s: the button of each screen stays in reach, and a point can be gone to', async (_, options) => {
  const { page, excel } = await openPane(options);
  await expectInReach(page, 'Contrôler le classeur');
  await check(page);
  await expectInReach(page, 'Passer les points en revue');
  await page.getByRole('treeitem', { name: /Code postal d’une autre commune/ }).click();
  await page.waitForTimeout(300);
  expect(excel.host.selectedAddress).toContain('D10');
  await page.getByRole('button', { name: 'Passer les points en revue' }).click();
  await page.getByText('Que faire').waitFor();
  await expectInReach(page, /^Remplacer/);
  await page.close();
});

test('nothing is asked of any origin but our own and office.js', async () => {
  const { page, requested } = await checkedPane();
  const foreign = requested.filter((url) => !url.startsWith(stage().site.url) && !url.startsWith(OFFICE_JS));
  expect(foreign).toEqual([]);
  await page.close();
});

test('opened outside of Excel, the pane says so and leads to the page', async () => {
  const { page } = await openWatchedPage(stage().browser);
  const officeJs =
    "window.Office = { onReady: (f) => Promise.resolve(f({ host: null })), HostType: { Excel: 'Excel' } };";
  await page.route(`${OFFICE_JS}**`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: officeJs }),
  );
  await page.goto(`${stage().site.url}taskpane.html`);
  await page.getByRole('link', { name: 'Contrôler un classeur sans Excel' }).click();
  await page.getByRole('button', { name: 'Choisir un classeur' }).waitFor();
  await page.close();
});
