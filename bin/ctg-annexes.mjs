#!/usr/bin/env node
// The command line. It is written in TypeScript: bundled once into .cache, and again when a source is newer than the bundle.
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const bundle = path.join(root, '.cache', 'cli', 'ctg-annexes.mjs');

/** Rooms that the command line never enters: a change there does not call for a new bundle. */
const ELSEWHERE = new Set(['taskpane', 'standalone', 'functions', 'excel']);

function modifiedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newestIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((newest, entry) => {
    const file = path.join(folder, entry.name);
    if (!entry.isDirectory()) return Math.max(newest, modifiedAt(file));
    return ELSEWHERE.has(entry.name) ? newest : Math.max(newest, newestIn(file));
  }, modifiedAt(folder));
}

function isStale() {
  const sources = Math.max(newestIn(path.join(root, 'src')), modifiedAt(path.join(root, 'package.json')));
  return modifiedAt(bundle) < sources;
}

/** Two commands may start together: each builds its own file, and the last one to be renamed stays. */
async function build() {
  const { build: esbuild } = await import('esbuild');
  const draft = `${bundle}.${process.pid}.mjs`;
  mkdirSync(path.dirname(bundle), { recursive: true });
  try {
    await esbuild({
      entryPoints: [path.join(root, 'src', 'cli', 'entree.ts')],
      outfile: draft,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      logLevel: 'silent',
      banner: {
        js: 'import { createRequire as nodeRequire } from "node:module"; const require = nodeRequire(import.meta.url);',
      },
    });
    renameSync(draft, bundle);
  } finally {
    rmSync(draft, { force: true });
  }
}

try {
  if (isStale()) await build();
  await import(pathToFileURL(bundle).href);
} catch (error) {
  const detail = process.env.CTG_ANNEXES_DETAIL ? ` ${String(error)}` : '';
  process.stderr.write(
    `ctg-annexes : la commande n’a pas pu démarrer. Lancez « npm ci » dans son dossier.${detail}\n`,
  );
  process.exitCode = 2;
}
