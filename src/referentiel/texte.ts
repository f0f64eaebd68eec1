/** A word of a text, lower case without accents, with its place in the original text. */
export interface Mot {
  readonly mot: string;
  readonly debut: number;
  readonly fin: number;
}

const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o' };

/** Initials with dots ("A.L.S.H.") are one word, like the acronym without them. */
const MOT = /(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{M}])|[\p{L}\p{M}\p{N}]+/gu;

function sansAccents(texte: string): string {
  return texte
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßø]/g, (lettre) => LIGATURES[lettre] ?? lettre);
}

/** The words of a text, punctuation and apostrophes being separators. */
export function mots(texte: string): readonly Mot[] {
  const trouves: Mot[] = [];
  for (const { 0: brut, index } of texte.matchAll(MOT)) {
    const mot = sansAccents(brut).replace(/[^a-z0-9]/g, '');
    if (mot !== '') trouves.push({ mot, debut: index, fin: index + brut.length });
  }
  return trouves;
}

/** Lower case, no accents, ligatures undone, apostrophes, dashes and punctuation as one space: « Crèche — L’Œuf » → "creche l oeuf". */
export function normaliser(texte: string): string {
  return normaliserLignes(texte.replace(/\s+/g, ' ')).trim();
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
  let precedente = Array.from({ length: b.length + 1 }, (_, colonne) => colonne);
  for (let ligne = 1; ligne <= a.length; ligne += 1) {
    const courante = ligneSuivante(a, b, ligne, avant, precedente);
    if (Math.min(...courante) > max) return max + 1;
    [avant, precedente] = [precedente, courante];
  }
  return Math.min(precedente[b.length] ?? 0, max + 1);
}

function ligneSuivante(
  a: string,
  b: string,
  ligne: number,
  avant: readonly number[],
  precedente: readonly number[],
): number[] {
  const courante = [ligne];
  for (let colonne = 1; colonne <= b.length; colonne += 1) {
    const cout = a[ligne - 1] === b[colonne - 1] ? 0 : 1;
    let edits = Math.min(
      at(precedente, colonne) + 1,
      at(courante, colonne - 1) + 1,
      at(precedente, colonne - 1) + cout,
    );
    if (a[ligne - 1] === b[colonne - 2] && a[ligne - 2] === b[colonne - 1] && ligne > 1 && colonne > 1) {
      edits = Math.min(edits, at(avant, colonne - 2) + 1);
    }
    courante.push(edits);
  }
  return courante;
}

function at(ligne: readonly number[], colonne: number): number {
  return ligne[colonne] ?? Infinity;
}
