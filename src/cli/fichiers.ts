import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { HostError } from '../app';
import { readWorkbook } from '../hosts/xlsx';
import { ErreurUsage } from './arguments';

/** Excel keeps an owner file « ~$name.xlsx » beside an open workbook. */
function estClasseur(nom: string): boolean {
  return nom.toLowerCase().endsWith('.xlsx') && !nom.startsWith('~$');
}

/** The workbooks of a folder, in the order of their names; a file stands for itself. */
export async function classeursDe(chemin: string): Promise<string[]> {
  const etat = await stat(chemin).catch(() => null);
  if (!etat?.isDirectory()) return [chemin];
  const noms = (await readdir(chemin)).filter(estClasseur).sort((a, b) => a.localeCompare(b, 'fr'));
  if (noms.length === 0) throw new ErreurUsage(`Le dossier « ${chemin} » ne contient aucun classeur .xlsx.`);
  return noms.map((nom) => path.join(chemin, nom));
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'Ce fichier est introuvable.',
  EACCES: 'Vous n’avez pas le droit de lire ce fichier.',
  EPERM: 'Vous n’avez pas le droit de lire ce fichier.',
  EISDIR: 'C’est un dossier, pas un fichier.',
};

/** Why the system refused a file, in French. */
function causeDe(erreur: unknown): string {
  const code = typeof erreur === 'object' && erreur !== null && 'code' in erreur ? String(erreur.code) : '';
  return CAUSES[code] ?? 'Ce fichier ne peut pas être lu.';
}

export async function octetsDe(chemin: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(chemin));
  } catch (erreur) {
    throw new ErreurUsage(causeDe(erreur));
  }
}

/** What a workbook holds; rejects with one French sentence when it cannot be read. */
export async function ouvrir(chemin: string) {
  return readWorkbook(await octetsDe(chemin), path.basename(chemin));
}

/** One French sentence for a file that could not be read, whatever the reason. */
export function phraseDe(erreur: unknown): string {
  const connue = erreur instanceof HostError || erreur instanceof ErreurUsage;
  return connue ? erreur.message : 'Ce fichier ne peut pas être lu.';
}

export async function ecrireFichier(chemin: string, texte: string): Promise<void> {
  try {
    await writeFile(chemin, `${texte}\n`);
  } catch {
    throw new ErreurUsage(`Le résultat n’a pas pu être écrit dans « ${chemin} ».`);
  }
}
