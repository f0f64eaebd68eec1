import { readFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { attachEmulatedExcel } from '../host';
import type { AttachedExcel } from '../host';
import { launchBrowser, openWatchedPage } from './browser';
import type { WatchedPage } from './browser';
import { serveDist } from './site';
import type { Site } from './site';

export const SAMPLE = path.resolve('assets/exemples/ctg-exemple.xlsx');

/** A browser, and the production bundle served to it. */
export interface Stage {
  readonly browser: Browser;
  readonly site: Site;
}

export async function openStage(): Promise<Stage> {
  const [browser, site] = await Promise.all([launchBrowser(), serveDist()]);
  return { browser, site };
}

export async function closeStage({ browser, site }: Stage): Promise<void> {
  await browser.close();
  site.close();
}

/** One stage for the tests of a file; asked for within a test. */
export function useStage(): () => Stage {
  let stage: Stage | null = null;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    if (stage) await closeStage(stage);
  });
  return () => {
    if (!stage) throw new Error('The stage is open within tests only.');
    return stage;
  };
}

export interface ExcelPane extends WatchedPage {
  readonly excel: AttachedExcel;
}

export interface PaneOptions extends BrowserContextOptions {
  /** The sample, unless another is given. */
  readonly workbook?: Uint8Array;
}

/** The pane in Excel. */
export async function openPane(
  { browser, site }: Stage,
  { workbook = readFileSync(SAMPLE), ...options }: PaneOptions = {},
): Promise<ExcelPane> {
  const watched = await openWatchedPage(browser, { viewport: { width: 350, height: 800 }, ...options });
  const excel = await attachEmulatedExcel(watched.page, { bytes: workbook });
  await watched.page.goto(excel.paneUrl(`${site.url}taskpane.html`));
  await watched.page.getByRole('button', { name: 'Contrôler le classeur' }).waitFor();
  return { ...watched, excel };
}

export async function check(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Contrôler le classeur' }).click();
  await page.getByRole('tree').waitFor();
}

export async function openCheckedPane(stage: Stage, options?: PaneOptions): Promise<ExcelPane> {
  const pane = await openPane(stage, options);
  await check(pane.page);
  return pane;
}

/** The page without Excel, with the sample workbook open and checked. */
export async function openSamplePage(
  { browser, site }: Stage,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const watched = await openWatchedPage(browser, { viewport: { width: 1366, height: 768 }, ...options });
  await watched.page.goto(`${site.url}?exemple`);
  await watched.page.getByRole('tree').waitFor();
  return watched;
}

/** A file for a field of the page. */
export function fileOf(name: string, bytes: Uint8Array) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
}

/** The sample as it might have been a year before. */
export async function previousSample(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(SAMPLE);
  const write = (sheet: string, address: string, value: string | number) => {
    const worksheet = workbook.getWorksheet(sheet);
    if (!worksheet) throw new Error(`The sample has no sheet « ${sheet} ».`);
    worksheet.getCell(address).value = value;
  };
  write('Annexe 2 - Communauté', 'G4', 36);
  write('Annexe 2 - Communauté', 'B12', 'Coopération petite enfance');
  write('Annexe 3 - Plan', 'C5', 'Promouvoir le métier d’assistant maternel');
  write('Fiche 1', 'B8', '2025-2027');
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
