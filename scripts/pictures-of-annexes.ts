// Makes annexes of the sample workbook and takes pictures of them for the guide: node scripts/run-ts.mjs scripts/pictures-of-annexes.ts
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const SAMPLE = path.join(ROOT, 'assets/exemples/ctg-exemple.xlsx');
const PICTURES = path.join(ROOT, 'docs/images');
const MAX_BYTES = 120_000;
/** Dots per inch: a page is as wide as a column of the guide. */
const RESOLUTION = '60';

/** What is made, and the page of it that is shown. */
const ANNEXES = [
  { annexe: '2', page: 1, picture: 'annexe-2' },
  { annexe: 'eaje', page: 1, picture: 'annexe-eaje' },
  { annexe: 'copil', page: 1, picture: 'annexe-copil' },
] as const;

function has(program: string, argument: string): boolean {
  try {
    execFileSync(program, [argument], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A profile of LibreOffice in which figures are written as in France. */
function frenchProfile(folder: string): string {
  const profile = path.join(folder, 'profile');
  mkdirSync(path.join(profile, 'user'), { recursive: true });
  const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Setup/L10N">
    <prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>fr-FR</value></prop>
  </item>
</oor:items>`;
  writeFileSync(path.join(profile, 'user/registrymodifications.xcu'), settings);
  return `-env:UserInstallation=file://${profile}`;
}

function picture(
  { annexe, page, picture: name }: (typeof ANNEXES)[number],
  folder: string,
  profile: string,
): void {
  const sheet = path.join(folder, `${name}.xlsx`);
  const ctg = path.join(ROOT, 'bin/ctg-annexes.mjs');
  execFileSync(process.execPath, [ctg, 'generer', SAMPLE, '--annexe', annexe, '--sortie', sheet], {
    stdio: 'ignore',
  });
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, sheet], {
    stdio: 'ignore',
  });
  const target = path.join(PICTURES, name);
  const only = ['-f', String(page), '-l', String(page), '-singlefile'];
  execFileSync('pdftoppm', ['-r', RESOLUTION, ...only, '-png', path.join(folder, `${name}.pdf`), target]);
  const { size } = statSync(`${target}.png`);
  console.log(`${name}.png: ${String(Math.round(size / 1000))} kB`);
  if (size > MAX_BYTES) throw new Error(`${name}.png is over ${String(MAX_BYTES / 1000)} kB.`);
}

if (!has('soffice', '--version') || !has('pdftoppm', '-v')) {
  console.error(
    'Pictures of annexes need LibreOffice Calc and pdftoppm: apt-get install libreoffice-calc poppler-utils',
  );
  process.exit(1);
}
mkdirSync(PICTURES, { recursive: true });
const folder = mkdtempSync(path.join(os.tmpdir(), 'annexes-'));
try {
  const profile = frenchProfile(folder);
  for (const one of ANNEXES) picture(one, folder, profile);
} finally {
  rmSync(folder, { recursive: true });
}
