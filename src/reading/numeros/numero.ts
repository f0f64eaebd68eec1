import type { Numero } from '../records';
import { codeEn, rangDesLettres, valeurRomaine } from './code';
import type { EcritureDeCode } from './code';

/** A number with its place in a text. */
export interface NumeroSitue {
  readonly numero: Numero;
  readonly debut: number;
  readonly fin: number;
}

export interface Ecriture {
  /** "Axe III": Roman numerals are read. */
  readonly romain?: boolean;
  /** "4,2": a comma parts two ranks; elsewhere it parts two numbers. */
  readonly virgule?: boolean;
  /** "3-2": a dash parts two ranks; elsewhere it parts two numbers. */
  readonly tiret?: boolean;
  /** "PE-3", "II.A.2": numbers made of letters are read; null or absent where letters are words. */
  readonly code?: EcritureDeCode | null;
}

/** What parts two ranks: a dot, with blanks by mistake ("4. 2") when a title or the end follows. */
const POINT = String.raw`\.(?=\d)|\s\.(?=\d)|\s?\.\s(?=\d{1,2}(?:\.\d|\.?\s*(?:[:)–—-]|$)|\.?\s+[\p{Lu}«"“]))`;
const SUFFIXE = String.raw`(?:[\s-]?([Bb][Ii][Ss]|[Tt][Ee][Rr]|[Qq][Uu][Aa][Tt][Ee][Rr]|quinquies|sexies)(?![\p{L}\p{M}])|([A-Za-z])(?![\p{L}\p{M}\p{N}’']))?`;
/** "1.2.b": the second action of objectif 1.2. */
const RANG_EN_LETTRE = String.raw`(?:\.([a-z])(?![\p{L}\p{M}\p{N}’'.]))?`;
/** "3 bis.1": the first objectif of action 3 bis. */
const SUFFIXE_INTERNE = String.raw`(?:\s?(?:bis|BIS|ter|TER|quater)(?=\.\d))?`;
/** Days, shares, sums, ages, ordinals and years are no numbers of actions. */
const PAS_UN_NUMERO = String.raw`(?![\p{N}]|[.,/]\d|\s\d{3}(?!\d)|\s?[%€°]|(?:er|[eè]me|h|nd)(?![\p{L}\p{M}])|\s?(?:ans?|mois|jours?|heures?|places?|enfants?)(?![\p{L}\p{M}]))`;
const PAS_UN_AGE = String.raw`(?!-\d)`;
const ROMAIN = /([IVX]{1,5})(?![\p{L}\p{N}])/uy;
function expression({ virgule = false, tiret = false }: Ecriture): RegExp {
  const separateurs = [POINT, ...(virgule ? [',(?=\\d)'] : []), ...(tiret ? ['-(?=\\d{1,2}(?!\\d))'] : [])];
  const rangs = `\\d{1,3}${SUFFIXE_INTERNE}(?:(?:${separateurs.join('|')})\\d{1,2}(?!\\d))*`;
  const fin = tiret ? PAS_UN_AGE : '';
  return new RegExp(
    `(?:([A-Z])(?=\\d))?(${rangs})(?!\\d)${RANG_EN_LETTRE}${SUFFIXE}${PAS_UN_NUMERO}${fin}`,
    'uy',
  );
}

const expressions = new Map<string, RegExp>();

function expressionDe(ecriture: Ecriture): RegExp {
  const cle = `${String(ecriture.virgule)}${String(ecriture.tiret)}`;
  const connue = expressions.get(cle) ?? expression(ecriture);
  expressions.set(cle, connue);
  return connue;
}

/** The number made of these ranks, a letter in front being one of them. */
function numeroDe(lettre: string, imprimes: string, derniere: string, suffixe: string, rang: string): Numero {
  const interne = /[a-z]+/i.exec(imprimes)?.[0];
  const chiffres = imprimes.split(/\D+/).map(Number);
  const nombres = derniere === '' ? chiffres : [...chiffres, rangDesLettres(derniere.toUpperCase())];
  const joints = [...chiffres, ...(derniere === '' ? [] : [derniere])].join('.');
  const initiale = lettre.toUpperCase();
  const fin = suffixe === '' ? rang.toLowerCase() : ` ${suffixe.toLowerCase()}`;
  return {
    texte: initiale + (interne ? joints.replace('.', ` ${interne.toLowerCase()}.`) : joints) + fin,
    rangs: initiale === '' ? nombres : [rangDesLettres(initiale), ...nombres],
    suffixe: suffixe.toLowerCase() || rang.toLowerCase(),
    malforme: /[\s,]/.test(imprimes.replace(/\s?[a-z]+/i, '')),
  };
}

function romainEn(texte: string, debut: number): NumeroSitue | null {
  ROMAIN.lastIndex = debut;
  const chiffres = ROMAIN.exec(texte)?.[1];
  if (chiffres === undefined) return null;
  const valeur = valeurRomaine(chiffres);
  const numero = { texte: String(valeur), rangs: [valeur], suffixe: '', malforme: false };
  return { numero, debut, fin: debut + chiffres.length };
}

function codeOuRomainEn(texte: string, debut: number, { code, romain }: Ecriture): NumeroSitue | null {
  const lu = code ? codeEn(texte, debut, code) : null;
  if (lu) return { numero: lu.numero, debut, fin: debut + lu.longueur };
  return romain ? romainEn(texte, debut) : null;
}

/** The number that stands at this place of a text, or null. */
export function numeroEn(texte: string, debut: number, ecriture: Ecriture = {}): NumeroSitue | null {
  const forme = expressionDe(ecriture);
  forme.lastIndex = debut;
  const trouvee = forme.exec(texte);
  if (!trouvee) return codeOuRomainEn(texte, debut, ecriture);
  const [tout, lettre = '', imprimes = '', derniere = '', suffixe = '', rang = ''] = trouvee;
  const numero = numeroDe(lettre, imprimes, derniere, suffixe, rang);
  return numero.rangs.includes(0) && numero.rangs.length === 1
    ? null
    : { numero, debut, fin: debut + tout.length };
}
