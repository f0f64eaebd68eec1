/**
 * What a user waits for, in Chromium, on the production bundle: npm run build && npm run bench:screen. Prints figures; see test/e2e/large and speed for what
 * must hold on any machine.
 */
import { closeStage, openStage } from '../test/e2e/doors';
import type { Stage } from '../test/e2e/doors';
import { openPageAtRest, openPaneAtRest, timeToFirstPoints } from '../test/e2e/first-points';
import { DOORS, watchCheck } from '../test/e2e/large-check';
import type { Door } from '../test/e2e/large-check';
import { largeWorkbook, workbookOfSheets } from '../test/e2e/large-workbook';

const ROWS = 20_000;
/** Of the processor, that one task may take from the pane. */
const LONGEST_MS = 50;
/** As the annexes of Grand Calais: 70 sheets, 9 000 cells. */
const SHEETS = 70;
const LATENCY_MS = 150;

const rounded = (values: readonly number[]) => values.map((value) => value.toFixed(0)).join(', ');

async function tasksOf(door: Door, stage: Stage, workbook: Uint8Array): Promise<void> {
  const page = await door.open(stage, workbook);
  const { tasks } = await watchCheck(stage, page, door.from);
  await page.close();
  const times = tasks.map(({ milliseconds }) => milliseconds).sort((a, b) => b - a);
  const whole = times.reduce((sum, time) => sum + time, 0);
  const long = times.filter((time) => time > LONGEST_MS);
  console.log(
    `${door.name}, ${String(ROWS)} rows: ${rounded([whole])} ms of the thread in ${String(times.length)} tasks`,
  );
  console.log(
    `  longest: ${rounded(times.slice(0, 5))} ms; over ${String(LONGEST_MS)} ms: ${String(long.length)}`,
  );
}

async function firstPointsInExcel(stage: Stage, workbook: Uint8Array, latency: number): Promise<void> {
  const { page, excel } = await openPaneAtRest(stage, workbook);
  const { faults, ledger } = excel.host;
  faults.latency = latency;
  ledger.reset();
  const time = await timeToFirstPoints(page);
  console.log(
    `first points in Excel, ${String(latency)} ms a sync: ${String(time)} ms, ${String(ledger.syncs)} syncs`,
  );
  await page.close();
}

async function firstPointsWithoutExcel(stage: Stage, workbook: Uint8Array): Promise<void> {
  const page = await openPageAtRest(stage, workbook);
  console.log(`first points without Excel: ${String(await timeToFirstPoints(page))} ms`);
  await page.close();
}

const stage = await openStage();
const [large, sheets] = await Promise.all([largeWorkbook(ROWS), workbookOfSheets(SHEETS, 18)]);
for (const door of DOORS) await tasksOf(door, stage, large);
for (const latency of [0, LATENCY_MS]) await firstPointsInExcel(stage, sheets, latency);
await firstPointsWithoutExcel(stage, sheets);
await closeStage(stage);
