import type { BrowserContextOptions, Page } from 'playwright-core';
import { openWatchedPage } from './browser';
import { check, openCheckedPane, openPane as openPaneOn, useStage } from './doors';
import type { ExcelPane } from './doors';
import { eventually, point, savedSheets } from './gestures';

const POSTCODE = /Code postal d’une autre commune/;
const OFFICE_JS = 'https://appsforoffice.microsoft.com/';

const stage = useStage();
const openPane = (options?: BrowserContextOptions) => openPaneOn(stage(), options);

/** For the tests that leave it as it was. */
let pane: ExcelPane;
beforeAll(async () => {
  pane = await openCheckedPane(stage());
});
afterAll(() => pane.page.close());

const marksSwitch = (page: Page) => page.getByRole('switch', { name: 'Marques dans les cellules' });

test('a check, then a click on a point: its cell is selected in Excel, and no origin is asked but ours and office.js', async () => {
  const { page, excel, complaints, requested } = pane;
  await point(page, POSTCODE).click();
  await eventually(() => expect(excel.host.selectedAddress).toBe("'Annexe 2 - Communauté'!D10"));
  const foreign = requested.filter((url) => !url.startsWith(stage().site.url) && !url.startsWith(OFFICE_JS));
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

test('marks come, and go without a trace', async () => {
  const { page, excel } = pane;
  const before = await savedSheets(excel);
  expect(Object.keys(before)).not.toHaveLength(0);
  await marksSwitch(page).click();
  await eventually(async () => expect(await savedSheets(excel)).not.toEqual(before));
  await marksSwitch(page).click();
  await eventually(async () => expect(await savedSheets(excel)).toEqual(before));
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
  await point(page, POSTCODE).click();
  await eventually(() => expect(excel.host.selectedAddress).toContain('D10'));
  await page.getByRole('button', { name: 'Passer les points en revue' }).click();
  await page.getByText('Que faire').waitFor();
  await expectInReach(page, /^Remplacer/);
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
