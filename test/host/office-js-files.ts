import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Microsoft's files, as npm installed them: never copied, never changed. */
const fromProject = createRequire(join(process.cwd(), 'package.json'));
const DIST = join(dirname(fromProject.resolve('@microsoft/office-js/package.json')), 'dist');

/** Query that tells office.js in which host it runs. */
export const HOST_INFO = '_host_Info=Excel$Win32$16.01$fr-FR';

export function officeJsFile(path: string): string {
  return join(DIST, path);
}

export function hasOfficeJsFile(path: string): boolean {
  return existsSync(officeJsFile(path));
}

export function readOfficeJsFile(path: string): string {
  return readFileSync(officeJsFile(path), 'utf8');
}
