import { readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { HostError } from '../app';
import { detailDe, ErreurUsage } from './erreur-usage';

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

export function nomDe(chemin: string): string {
  return path.basename(chemin);
}

/** ".xlsx", in lower case. */
export function extensionDe(chemin: string): string {
  return path.extname(chemin).toLowerCase();
}

/** A copy of a workbook saved under another extension would not open. */
export function verifierCopie(copie: string, original: string): void {
  const extension = extensionDe(original);
  if (extensionDe(copie) === extension) return;
  throw new ErreurUsage(`La copie « ${copie} » doit finir par ${extension}, comme « ${original} ».`);
}

/** One French sentence for a file that could not be read, whatever the reason. */
export function phraseDe(erreur: unknown): string {
  const connue = erreur instanceof HostError || erreur instanceof ErreurUsage;
  return connue ? erreur.message : `Ce fichier ne peut pas être lu.${detailDe(erreur)}`;
}

/** Does a work on a file; the sentence of a failure names it. */
export async function nommer<T>(chemin: string, travail: () => Promise<T>): Promise<T> {
  try {
    return await travail();
  } catch (erreur) {
    if (erreur instanceof ErreurDeSortie) throw erreur;
    throw new ErreurUsage(`${chemin} : ${phraseDe(erreur)}`);
  }
}

/** The result could not be written where it was asked for. */
class ErreurDeSortie extends ErreurUsage {}

async function ecrire(chemin: string, contenu: string | Uint8Array): Promise<void> {
  try {
    await writeFile(chemin, contenu);
  } catch {
    throw new ErreurDeSortie(`Le résultat n’a pas pu être écrit dans « ${chemin} ».`);
  }
}

export async function ecrireFichier(chemin: string, texte: string): Promise<void> {
  await ecrire(chemin, `${texte}\n`);
}

export async function ecrireOctets(chemin: string, octets: Uint8Array): Promise<void> {
  await ecrire(chemin, octets);
}

async function vraiChemin(chemin: string): Promise<string> {
  return realpath(chemin).catch(() => path.resolve(chemin));
}

/** A file that is read is never written over, by whatever name it is called. */
export async function verifierSortie(sortie: string, lus: readonly (string | null)[]): Promise<void> {
  const cible = await vraiChemin(sortie);
  for (const lu of lus) {
    if (lu !== null && (await vraiChemin(lu)) === cible) {
      throw new ErreurUsage(`« ${sortie} » est un fichier lu : choisissez un autre nom pour la sortie.`);
    }
  }
}
