import type { WorkbookHost } from './modele';
import { Session } from './session';
import type { SessionOptions } from './session';

const loadTools = () => import('../app');

/** A session over a workbook; reading, rules and communes are fetched with the first check. */
export function openSession(host: WorkbookHost, options?: SessionOptions): Session {
  const loadCommunes = async () => (await loadTools()).chargerCommunes();
  return new Session({ host, loadTools, loadCommunes }, options);
}
