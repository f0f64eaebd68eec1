/** A word of a text, lower case without accents, with its place in the original text. */
export interface Mot {
  readonly mot: string;
  readonly debut: number;
  readonly fin: number;
}

const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o' };

/** Initials with dots ("A.L.S.H.") are one word, like the acronym without them. */
const MOT = /(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{M}])|[\p{L}\p{M}\p{N}]+/gu;

const ASCII = /^[\0-\x7f]*$/;
const SIMPLE = /^[a-z0-9]*$/;

/** Most words have no accent: they only lose their capitals. */
function sansAccents(texte: string): string {
  return ASCII.test(texte) ? texte.toLowerCase() : sansDiacritiques(texte);
}

function sansDiacritiques(texte: string): string {
  return texte
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßø]/g, (lettre) => LIGATURES[lettre] ?? lettre);
}

/** Characters that may change how a text is cut: initials, and what NFKD makes several letters of. */
const INITIALES = /[^\s.]\.[^\s.]\./;
const HORS_ASCII = /[^\0-\x7f]/g;
const DE_MOT = /[\p{L}\p{M}\p{N}]/u;
const HORS_MOT = /[^a-z0-9]/g;
const HORS_MOTS = /[^a-z0-9]+/g;

/** Plain letter of each accented one, a blank for a punctuation mark, null for what needs a closer look. */
const usuels = new Map<string, string | null>();

function usuel(caractere: string): string | null {
  const connu = usuels.get(caractere);
  if (connu !== undefined) return connu;
  const pli = plier(caractere);
  usuels.set(caractere, pli);
  return pli;
}

function plier(caractere: string): string | null {
  const simple = sansDiacritiques(caractere);
  if (DE_MOT.test(caractere)) return /^[a-z0-9]$/.test(simple) ? simple : null;
  return /[\p{Cs}a-z0-9.]/u.test(simple) ? null : ' ';
}

/**
 * The text letter for letter, in lower case without accents; null when letters would move.
 * Nearly every cell is such a text, and several times cheaper to cut in words.
 */
function replier(texte: string): string | null {
  const bas = texte.toLowerCase();
  if (bas.length !== texte.length || INITIALES.test(bas)) return null;
  if (ASCII.test(bas)) return bas;
  let rares = 0;
  const simple = bas.replace(HORS_ASCII, (caractere) => {
    const pli = usuel(caractere);
    if (pli === null) rares += 1;
    return pli ?? ' ';
  });
  return rares === 0 ? simple : null;
}

/** The words of a text, punctuation and apostrophes being separators. */
export function mots(texte: string): readonly Mot[] {
  const simple = replier(texte);
  return simple === null ? motsRares(texte) : motsPlies(simple);
}

function estDeMot(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

function motsPlies(simple: string): readonly Mot[] {
  const trouves: Mot[] = [];
  for (let debut = 0; debut < simple.length; debut += 1) {
    if (!estDeMot(simple.charCodeAt(debut))) continue;
    let fin = debut + 1;
    while (fin < simple.length && estDeMot(simple.charCodeAt(fin))) fin += 1;
    trouves.push({ mot: simple.slice(debut, fin), debut, fin });
    debut = fin;
  }
  return trouves;
}

/** Words among which are initials with dots or unusual letters. */
function motsRares(texte: string): readonly Mot[] {
  const trouves: Mot[] = [];
  for (const { 0: brut, index } of texte.matchAll(MOT)) {
    const simple = sansAccents(brut);
    const mot = SIMPLE.test(simple) ? simple : simple.replace(HORS_MOT, '');
    if (mot !== '') trouves.push({ mot, debut: index, fin: index + brut.length });
  }
  return trouves;
}

/** "Objectif(s)", "Référent(e)": the letters that may end a word are part of it. */
const TERMINAISON = /(?<=\p{L})\((e|s|es|x|ne)\)/giu;

/** Lower case, no accents, ligatures undone, apostrophes, dashes and punctuation as one space: « Crèche — L’Œuf » → "creche l oeuf". */
export function normaliser(texte: string): string {
  const entier = texte.includes('(') ? texte.replace(TERMINAISON, '$1') : texte;
  const simple = replier(entier);
  return (
    simple === null ? normaliserLignes(entier.replace(/\s+/g, ' ')) : simple.replace(HORS_MOTS, ' ')
  ).trim();
}

/** The same for a whole column at once, line breaks kept. */
export function normaliserLignes(texte: string): string {
  const simple = sansAccents(texte);
  const sansSigles = simple.includes('.')
    ? simple.replace(/(?:\b[a-z]\.){2,}(?:[a-z]\b)?/g, (sigle) => sigle.replaceAll('.', '') + ' ')
    : simple;
  return sansSigles.replace(/[^a-z0-9\n]+/g, ' ');
}

/**
 * Edits (insertion, deletion, replacement, swap of two neighbours) that lead from one text to the other;
 * `max + 1` as soon as more than `max` are needed.
 */
export function distance(a: string, b: string, max: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let avant: number[] = [];
  let precedente: number[] = [];
  for (let colonne = 0; colonne <= b.length; colonne += 1) precedente.push(colonne);
  for (let ligne = 1; ligne <= a.length; ligne += 1) {
    const courante = [ligne];
    if (remplir(courante, a, b, avant, precedente) > max) return max + 1;
    avant = precedente;
    precedente = courante;
  }
  return Math.min(precedente[b.length] ?? 0, max + 1);
}

/** Fills the line of edits of one more letter of `a`, and gives the least of them. */
function remplir(
  courante: number[],
  a: string,
  b: string,
  avant: readonly number[],
  precedente: readonly number[],
): number {
  const ligne = courante[0] ?? 0;
  let moindre = ligne;
  let gauche = ligne;
  for (let colonne = 1; colonne <= b.length; colonne += 1) {
    const pareil = a.charCodeAt(ligne - 1) === b.charCodeAt(colonne - 1);
    const diagonale = precedente[colonne - 1] ?? Infinity;
    const haut = precedente[colonne] ?? Infinity;
    let edits = pareil ? diagonale : 1 + Math.min(diagonale, haut, gauche);
    if (!pareil && permutees(a, b, ligne, colonne))
      edits = Math.min(edits, 1 + (avant[colonne - 2] ?? Infinity));
    courante.push(edits);
    gauche = edits;
    moindre = Math.min(moindre, edits);
  }
  return moindre;
}

/** The two last letters of `a` are those of `b` the other way round. */
function permutees(a: string, b: string, ligne: number, colonne: number): boolean {
  if (ligne < 2 || colonne < 2) return false;
  return (
    a.charCodeAt(ligne - 1) === b.charCodeAt(colonne - 2) &&
    a.charCodeAt(ligne - 2) === b.charCodeAt(colonne - 1)
  );
}

/** "12" and "21", "RPE" and "REP": the same signs in another order. */
export function sontInvertis(a: string, b: string): boolean {
  const enOrdre = (texte: string): string => [...texte].sort().join('');
  return a !== b && enOrdre(a) === enOrdre(b);
}
