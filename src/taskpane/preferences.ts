import type { KeptText } from './modele';
import type { KeptProfil } from './settings/settings';

const MARKS = 'ctg-annexes:marques';
const LIVE = 'ctg-annexes:pendant-la-saisie';
const PROFIL = 'ctg-annexes:profil';
const AUTHOR = 'ctg-annexes:auteur';
const HINTS = 'ctg-annexes:astuces-vues';

/** What the browser has no room for, or keeps nothing of for a page in a frame: it lasts as long as the page. */
const unkept = new Map<string, string | null>();

/** Null when nothing is kept. */
function read(key: string): string | null {
  const newer = unkept.get(key);
  if (newer !== undefined) return newer;
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** False when it only lasts as long as the page. */
function keep(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    unkept.delete(key);
    return true;
  } catch {
    unkept.set(key, value);
    return false;
  }
}

function readChoice(key: string): boolean | null {
  const kept = read(key);
  return kept === null ? null : kept === 'oui';
}

function keepChoice(key: string, choice: boolean): void {
  keep(key, choice ? 'oui' : 'non');
}

/** What the user chose last; null when nothing is kept. */
export function preferredMarks(): boolean | null {
  return readChoice(MARKS);
}

export function keepPreferredMarks(marks: boolean): void {
  keepChoice(MARKS, marks);
}

/** Whether the workbook is checked while she types; not before she asks for it. */
export function preferredLive(): boolean {
  return readChoice(LIVE) ?? false;
}

export function keepPreferredLive(live: boolean): void {
  keepChoice(LIVE, live);
}

/** The thresholds and severities of the user, as a profil file. */
export const preferredProfil: KeptProfil = {
  read: () => read(PROFIL),
  keep: (text) => keep(PROFIL, text),
};

/** Name or service under which points were accepted last. */
export const preferredAuthor: KeptText = {
  read: () => read(AUTHOR),
  keep: (text) => void keep(AUTHOR, text),
};

/** The hints that were shown here, which are never shown again. */
export const shownHints: KeptText = {
  read: () => read(HINTS),
  keep: (text) => void keep(HINTS, text),
};
