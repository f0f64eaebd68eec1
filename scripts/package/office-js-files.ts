import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';

const PACKAGE = 'node_modules/@microsoft/office-js';

/** Of all the hosts and languages of office.js, what Excel may ask for; never the debug versions. */
const WANTED = [
  /^office\.js$/,
  /^o15apptofilemappingtable\.js$/,
  /^excel[\w.-]*\.js$/,
  /^telemetry\/oteljs_agave\.js$/,
  /^(fr-fr|en-us)\/office_strings\.js$/,
];
const DEBUG = /\.debug\.js$/;

export function wantedOfficeFiles(files: readonly string[]): readonly string[] {
  return files.filter((file) => !DEBUG.test(file) && WANTED.some((wanted) => wanted.test(file)));
}

/** Copies office.js, unchanged, with its licence. */
export function copyOfficeJs(folder: string): void {
  const dist = path.join(PACKAGE, 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.split(path.sep).join('/'),
  );
  for (const file of wantedOfficeFiles(files)) cpSync(path.join(dist, file), path.join(folder, file));
  cpSync(path.join(PACKAGE, 'LICENSE.md'), path.join(folder, 'LICENSE.md'));
}
