import { useStage } from './doors';
import { openPageAtRest, openPaneAtRest, timeToFirstPoints } from './first-points';
import { workbookOfSheets } from './large-workbook';

/** As the annexes of Grand Calais: 70 sheets, 9 000 cells. */
const workbook = workbookOfSheets(70, 18);
/** What Excel may be asked between the click and the first points: what changed, and what the workbook keeps. */
const SYNCS = 3;

const stage = useStage();

/** Milliseconds are measured by `npm run bench:screen`. */
test('in Excel, the first points of 70 sheets come after three requests to Excel at most', async () => {
  const { page, excel } = await openPaneAtRest(stage(), await workbook);
  const { ledger } = excel.host;
  ledger.reset();
  await timeToFirstPoints(page);
  expect(ledger.syncs).toBeLessThanOrEqual(SYNCS);
  await page.close();
});

test('without Excel, the first points of 70 sheets come once the pane is at rest', async () => {
  const page = await openPageAtRest(stage(), await workbook);
  await timeToFirstPoints(page);
  expect(await page.locator('.point-row').count()).toBeGreaterThan(0);
  await page.close();
});
