// Runs a TypeScript script of this repository: node scripts/run-ts.mjs scripts/bench.ts [arguments]
import { build } from 'esbuild';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const entry = path.resolve(process.argv[2]);
const outfile = path.join(root, '.cache', path.basename(entry).replace(/\.tsx?$/, '.mjs'));
mkdirSync(path.dirname(outfile), { recursive: true });
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
  logLevel: 'error',
});
process.argv.splice(1, 2, entry);
await import(pathToFileURL(outfile).href);
