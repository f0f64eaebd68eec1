import type { KeptProfil } from './settings/settings';

const MARKS = 'ctg-annexes:marques';
const PROFIL = 'ctg-annexes:profil';

/** Null when nothing is kept, or when the browser keeps nothing for a page in a frame. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Not kept: the choice will be found as it is by default.
  }
}

/** What the user chose last; null when nothing is kept. */
export function preferredMarks(): boolean | null {
  const kept = read(MARKS);
  return kept === null ? null : kept === 'oui';
}

export function keepPreferredMarks(marks: boolean): void {
  keep(MARKS, marks ? 'oui' : 'non');
}

/** The thresholds and severities of the user, as a profil file. */
export const preferredProfil: KeptProfil = {
  read: () => read(PROFIL),
  keep: (text) => keep(PROFIL, text),
};
