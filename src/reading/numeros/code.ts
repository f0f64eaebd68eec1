import type { Numero } from '../records';

/** Whether a blank may part the letters from their digits: "PE 1" after the word « Fiche », "PE-1" anywhere. */
export type EcritureDeCode = 'libre' | 'colle';

export interface CodeLu {
  readonly numero: Numero;
  readonly longueur: number;
}

const RANG_DE_A = 'A'.charCodeAt(0) - 1;
const LETTRES = 26;
const CHIFFRES_ROMAINS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** Words in capitals before a count: "ACTION POUR 3 COMMUNES". */
const MOTS_OUTILS = 'AN|AU|AUX|AVEC|CES|DE|DES|DU|EN|ET|LA|LE|LES|OU|PAR|POUR|SES|SUR|UN|UNE';
const FIN = String.raw`(?![\p{L}\p{N}]|[.,/-]\p{N}|\s?[%€°]|\s?(?:ans?|mois|jours?|heures?|places?|enfants?)(?!\p{L}))`;
const RANGS = String.raw`(\d{1,2}(?:[.-]\d{1,2})*)`;
const PREFIXES: Readonly<Record<EcritureDeCode, RegExp>> = {
  libre: new RegExp(String.raw`(?!(?:${MOTS_OUTILS})(?!\p{L}))([A-Z]{1,4})\s?[-–._]?\s?${RANGS}${FIN}`, 'uy'),
  colle: new RegExp(String.raw`([A-Z]{1,4})[-–._]?${RANGS}${FIN}`, 'uy'),
};
/** "II.A.2", "I-3", "A.1.2": letters and Roman numerals, then digits. */
const COMPOSE = new RegExp(
  String.raw`([IVX]{1,4}|[A-Z])((?:[.-](?:[IVX]{1,4}|[A-Z]|\d{1,2}))*[.-]\d{1,2})${FIN}`,
  'uy',
);

export function valeurRomaine(chiffres: string): number {
  const valeurs = [...chiffres].map((chiffre) => CHIFFRES_ROMAINS[chiffre] ?? 0);
  return valeurs.reduce(
    (somme, valeur, rang) => somme + (valeur < (valeurs[rang + 1] ?? 0) ? -valeur : valeur),
    0,
  );
}

/** A letter in front is a rank of its own: "B2" is the second of B. */
export function rangDesLettres(lettres: string): number {
  return [...lettres.toUpperCase()].reduce(
    (rang, lettre) => rang * LETTRES + lettre.charCodeAt(0) - RANG_DE_A,
    0,
  );
}

function rangDe(partie: string): number {
  if (/^\d/.test(partie)) return Number(partie);
  return /^[IVX]+$/.test(partie) ? valeurRomaine(partie) : rangDesLettres(partie);
}

function lire(forme: RegExp, texte: string, debut: number): RegExpExecArray | null {
  forme.lastIndex = debut;
  return forme.exec(texte);
}

function compose([tout, tete = '', suite = '']: RegExpExecArray): CodeLu {
  const parties = [tete, ...suite.split(/[.-]/).slice(1)].map((partie) => partie.replace(/^0+(?=\d)/, ''));
  const rangs = parties.map(rangDe);
  const numero = { texte: parties.join('.'), rangs, suffixe: '', malforme: false };
  return { numero, longueur: tout.length };
}

function simple([tout, lettres = '', imprimes = '']: RegExpExecArray): CodeLu {
  const nombres = imprimes.split(/[.-]/).map(Number);
  const texte = `${lettres}${lettres.length > 1 ? '-' : ''}${nombres.join('.')}`;
  const rangs = [rangDe(lettres), ...nombres];
  return { numero: { texte, rangs, suffixe: '', malforme: false }, longueur: tout.length };
}

/** The number made of letters that stands at this place: "PE-3", "EJ 2", "II.A.2"; null when there is none. */
export function codeEn(texte: string, debut: number, ecriture: EcritureDeCode): CodeLu | null {
  const code = lire(PREFIXES[ecriture], texte, debut);
  if (code) return simple(code);
  const parties = lire(COMPOSE, texte, debut);
  return parties && compose(parties);
}
