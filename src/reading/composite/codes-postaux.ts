import type { Etendue, Jeton } from './jetons';

export interface CodeLu extends Etendue {
  /** Digits without blanks, letters read as digits: "62 100" → "62100", "6221O" → "62210". */
  readonly chiffres: string;
  /** True when it is written as a postcode is: then an unknown town may follow. */
  readonly bienForme: boolean;
}

const LETTRES: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1' };
const COUPE = /^[\s.\u00a0\u202f]$/u;

/** The number that begins at a word and may be a postcode, well written or not. */
export function lireCode(liste: readonly Jeton[], de: number): CodeLu | null {
  const mot = liste[de]?.mot ?? '';
  if (/^\d{5}$/.test(mot)) return { de, a: de + 1, chiffres: mot, bienForme: true };
  const coupe = codeCoupe(liste, de);
  if (coupe) return coupe;
  if (/^\d{4}$|^\d{6}$/.test(mot)) return { de, a: de + 1, chiffres: mot, bienForme: false };
  if (/^\d[\doil]{4}$/.test(mot) && /\d.*\d.*\d/.test(mot)) {
    const chiffres = mot.replace(/[oil]/g, (lettre) => LETTRES[lettre] ?? lettre);
    return { de, a: de + 1, chiffres, bienForme: false };
  }
  return null;
}

/** "62 100", "62.100" */
function codeCoupe(liste: readonly Jeton[], de: number): CodeLu | null {
  const suivant = liste[de + 1];
  const departement = liste[de]?.mot ?? '';
  if (!suivant || !/^\d{2}$/.test(departement) || !/^\d{3}$/.test(suivant.mot)) return null;
  if (!COUPE.test(suivant.avant)) return null;
  return { de, a: de + 2, chiffres: departement + suivant.mot, bienForme: false };
}

/** True when a badly written code may be meant for one of these: a digit too many, one lost, the zero lost by Excel. */
export function codeVraisemblable(chiffres: string, codesPostaux: readonly string[]): boolean {
  return codesPostaux.some((code) => {
    if (chiffres.length === code.length) return chiffres.slice(0, 2) === code.slice(0, 2);
    const [long, court] = chiffres.length > code.length ? [chiffres, code] : [code, chiffres];
    return [...long].some((_, rang) => long.slice(0, rang) + long.slice(rang + 1) === court);
  });
}
