import type { Jeton } from './jetons';
import {
  estAdjectifDeVoie,
  estArticle,
  estLiaison,
  estVoieComposee,
  estVoieDouteuse,
  estVoieSure,
} from './vocabulaire';

/** The beginning of a way: its first word (a number usually) and the word after its kind ("rue"). */
export interface DebutVoie {
  readonly de: number;
  readonly a: number;
  readonly numerote: boolean;
}

const NUMERO = /^\d{1,4}[a-z]?$/;
const INDICE = /^(?:bis|ter|quater|[a-d])$/;
const JOINT_NUMERO = /^[\s,.°º]*$/u;
const JOINT_PLAGE = /^\s*[-/–,]\s*$/u;
const MOTS_COMPOSES = 3;

/** The way whose kind stands at this word, or null: in "Maison de la Rue Verte" there is none. */
export function debutVoie(
  liste: readonly Jeton[],
  rang: number,
  finLibelle: (rang: number) => boolean,
): DebutVoie | null {
  const sorte = sorteDeVoie(liste, rang);
  if (!sorte) return null;
  const de = avecAdjectifs(liste, rang);
  const numero = debutNumero(liste, de);
  if (numero < de) return { de: numero, a: rang + 1, numerote: true };
  const article = avecArticle(liste, de, finLibelle(rang + 1));
  if (article < de) return { de: article, a: rang + 1, numerote: debutNumero(liste, article) < article };
  const libre = de === 0 || liste[de]?.rupture === true;
  if (sorte === 'douteuse') return libre && de > 0 ? { de, a: rang + 1, numerote: false } : null;
  const precedent = liste[de - 1]?.mot ?? '';
  if (!libre && (estLiaison(precedent) || estVoieSure(precedent))) return null;
  return { de: precedent === 'angle' && !libre ? de - 1 : de, a: rang + 1, numerote: false };
}

function sorteDeVoie(liste: readonly Jeton[], rang: number): 'sure' | 'douteuse' | null {
  const mot = liste[rang]?.mot ?? '';
  if (estVoieSure(mot)) return 'sure';
  if (estVoieDouteuse(mot)) return 'douteuse';
  return estVoieComposee(liste.slice(rang, rang + MOTS_COMPOSES).map((jeton) => jeton.mot)) ? 'sure' : null;
}

function avecAdjectifs(liste: readonly Jeton[], rang: number): number {
  let de = rang;
  while (de > 0 && !liste[de]?.rupture && estAdjectifDeVoie(liste[de - 1]?.mot ?? '')) de -= 1;
  return de;
}

/** "5 La Place", "— La Place", "Mairie La Place 62129": the article belongs to the way. */
function avecArticle(liste: readonly Jeton[], de: number, seule: boolean): number {
  const article = liste[de - 1];
  if (!article || liste[de]?.rupture || !estArticle(article.mot)) return de;
  const numero = debutNumero(liste, de - 1);
  if (numero < de - 1) return numero;
  const annonce = article.rupture && de - 1 > 0;
  const nue = seule && de - 1 > 0 && !estLiaison(liste[de - 2]?.mot ?? '');
  return annonce || nue ? de - 1 : de;
}

/** The word where the number before a way begins: "12", "12 bis", "2 B,", "n° 5", "12-14"; the way itself when there is none. */
export function debutNumero(liste: readonly Jeton[], voie: number): number {
  if (!JOINT_NUMERO.test(liste[voie]?.avant ?? '')) return voie;
  const indice = INDICE.test(liste[voie - 1]?.mot ?? '') ? voie - 1 : voie;
  if (indice < voie && !/^\s*$/u.test(liste[indice]?.avant ?? '')) return voie;
  let numero = indice - 1;
  if (!NUMERO.test(liste[numero]?.mot ?? '')) return voie;
  while (suiteDePlage(liste, numero)) numero -= liste[numero - 1]?.mot === 'et' ? 2 : 1;
  return ['n', 'no', 'numero'].includes(liste[numero - 1]?.mot ?? '') ? numero - 1 : numero;
}

/** "12-14", "12 - 14", "2 et 4"; but "ADMR 62 - 4 rue" begins at 4. */
function suiteDePlage(liste: readonly Jeton[], numero: number): boolean {
  const suivant = liste[numero];
  const avant = liste[numero - 1];
  if (!suivant || !avant) return false;
  if (avant.mot === 'et') return NUMERO.test(liste[numero - 2]?.mot ?? '');
  const croissante = parseInt(avant.mot, 10) < parseInt(suivant.mot, 10);
  return NUMERO.test(avant.mot) && croissante && JOINT_PLAGE.test(suivant.avant);
}
