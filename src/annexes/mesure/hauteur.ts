import type { CellStyle, SpecValue } from '../../workbook';
import { largeurDuTexte } from './glyphes';

/** Points of a row of one line in the usual size. */
export const HAUTEUR_LIGNE = 15;
/** Excel’s own limit. */
export const HAUTEUR_MAX = 409;
const TAILLE = 11;
/** Points of a line, for each point of its letters. */
const INTERLIGNE = 1.32;
/** Points above and under the text of a cell. */
const AIR = 5;
/** Points of a character of a column, whose width is told in figures of the usual font. */
export const CARACTERE = 5.25;
/** Points of a step of indent. */
const RETRAIT = 7;
/** Bold letters are a little wider; screens and printers do not set words alike. */
const GRAS = 1.03;
const PRUDENCE = 1.02;

/** The text that a cell shows; nothing for what is no text. */
export function texteDe(value: SpecValue): string {
  if (typeof value === 'string') return value;
  if (value !== null && typeof value === 'object' && 'runs' in value) {
    return value.runs.map(({ text }) => text).join('');
  }
  return '';
}

/** Lines of a paragraph broken at its words, in a column of this width. */
function lignesDe(paragraphe: string, largeur: number): number {
  const espace = largeurDuTexte(' ');
  let lignes = 1;
  let place = 0;
  for (const mot of paragraphe.split(' ')) {
    const longueur = largeurDuTexte(mot);
    const suite = place === 0 ? longueur : place + espace + longueur;
    if (suite <= largeur) {
      place = suite;
      continue;
    }
    const entieres = Math.ceil(longueur / largeur);
    lignes += entieres - (place === 0 ? 1 : 0);
    place = longueur - (entieres - 1) * largeur;
  }
  return lignes;
}

/** Points that a text takes in this style, in a column of this many characters. */
export function hauteurDuTexte(texte: string, largeur: number, { font, align }: CellStyle = {}): number {
  const taille = font?.size ?? TAILLE;
  const points = largeur * CARACTERE - (align?.indent ?? 0) * RETRAIT;
  const utile = Math.max(1, points / (taille * PRUDENCE * (font?.bold ? GRAS : 1)));
  const lignes = texte.split('\n').reduce((somme, ligne) => somme + lignesDe(ligne, utile), 0);
  return lignes * taille * INTERLIGNE + AIR;
}
