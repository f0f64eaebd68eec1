// npm start: the page with the sample workbook, open and checked, and the same check in the terminal.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from './site.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const SAMPLE = 'assets/exemples/ctg-exemple.xlsx';
const PAGE = path.join(root, '.cache/page');
const FIRST_PORT = 3000;

/** Runs a Node script of this repository; gives its exit status. */
function run(...args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', () => resolve(-1));
    child.once('exit', resolve);
  });
}

const hasScreen = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/** Opens the page where there is a browser to open it; the address in the terminal is enough elsewhere. */
async function openInBrowser(url) {
  if (process.env.BROWSER === 'none' || process.env.CI || !hasScreen()) return;
  try {
    const { default: open } = await import('open');
    const child = await open(url);
    child.once('error', () => {});
  } catch {
    // The address has been printed.
  }
}

console.log(`ctg-annexes controler ${SAMPLE}\n`);
await run('bin/ctg-annexes.mjs', 'controler', SAMPLE);

console.log('\nPréparation de la page…');
const built = await run(
  'node_modules/webpack/bin/webpack.js',
  '--mode',
  'development',
  '--output-path',
  PAGE,
);
if (built !== 0) process.exit(1);

const site = await serve(PAGE, FIRST_PORT);
const address = `${site.url}/?exemple=1`;
console.log(`\nLe classeur d’exemple, ouvert et contrôlé : ${address}\nCtrl+C pour arrêter.`);
await openInBrowser(address);
