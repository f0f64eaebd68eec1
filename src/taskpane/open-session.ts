import type { SheetMaker } from '../workbook';
import { stopPreparing } from './first-check';
import type { TextKeeper, WorkbookHost } from './modele';
import { Session } from './session';
import type { SessionOptions } from './session';

function loadTools() {
  stopPreparing();
  return import('../app');
}

/** A session over a workbook; reading, rules and communes are fetched with the first check. */
export function openSession(
  host: WorkbookHost & TextKeeper,
  options?: SessionOptions,
  /** Where sheets are made; without it, they are handed as files. */
  sheets?: SheetMaker,
): Session {
  const loadCommunes = async () => (await loadTools()).chargerCommunes();
  return new Session({ host, keeper: host, loadTools, loadCommunes, ...(sheets && { sheets }) }, options);
}
