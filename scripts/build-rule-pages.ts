/** Writes docs/regles from the rules themselves, so that a page cannot lie. With --check, fails when a page is stale. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pagesDesRegles } from './rule-pages';

const DOSSIER = path.resolve('docs', 'regles');

async function pagesEcrites(): Promise<Map<string, string>> {
  const noms = await readdir(DOSSIER).catch(() => []);
  const textes = noms.map(async (nom) => [nom, await readFile(path.join(DOSSIER, nom), 'utf8')] as const);
  return new Map(await Promise.all(textes));
}

async function verifier(pages: ReadonlyMap<string, string>): Promise<void> {
  const ecrites = await pagesEcrites();
  const noms = new Set([...pages.keys(), ...ecrites.keys()]);
  const perimees = [...noms].filter((nom) => pages.get(nom) !== ecrites.get(nom));
  if (perimees.length === 0) return;
  console.error(`Stale pages, run npm run docs:rules: ${perimees.join(', ')}`);
  process.exitCode = 1;
}

async function ecrire(pages: ReadonlyMap<string, string>): Promise<void> {
  await rm(DOSSIER, { recursive: true, force: true });
  await mkdir(DOSSIER, { recursive: true });
  for (const [nom, texte] of pages) await writeFile(path.join(DOSSIER, nom), texte);
  console.log(`${String(pages.size)} pages written in docs/regles`);
}

const pages = pagesDesRegles();
await (process.argv.includes('--check') ? verifier(pages) : ecrire(pages));
