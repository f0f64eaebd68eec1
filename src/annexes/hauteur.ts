import type { SpecValue } from '../workbook';

/** Points of a line of text of 11, and of the air around the text of a cell. */
export const HAUTEUR_LIGNE = 15;
const MARGE = 4;
/** Excel’s own limit. */
export const HAUTEUR_MAX = 409;
/** A column of 10 fits ten digits: a little more of a French text, less of one in capitals. */
const PART_UTILE = { courant: 1.05, capitales: 0.85 };
const PART_DE_CAPITALES = 0.4;

/** The text that a cell shows; nothing for what is no text. */
export function texteDe(value: SpecValue): string {
  if (typeof value === 'string') return value;
  if (value !== null && typeof value === 'object' && 'runs' in value) {
    return value.runs.map(({ text }) => text).join('');
  }
  return '';
}

/** Lines of a paragraph broken at its words. */
function lignesDe(paragraphe: string, largeur: number): number {
  let lignes = 1;
  let place = 0;
  for (const { length } of paragraphe.split(' ')) {
    const suite = place === 0 ? length : place + 1 + length;
    if (suite <= largeur) {
      place = suite;
      continue;
    }
    const entieres = Math.ceil(length / largeur);
    lignes += entieres - (place === 0 ? 1 : 0);
    place = length - (entieres - 1) * largeur;
  }
  return lignes;
}

/** Points that a text takes in a column of this many characters. */
export function hauteurDuTexte(texte: string, largeur: number): number {
  const capitales = (texte.match(/\p{Lu}/gu) ?? []).length > texte.length * PART_DE_CAPITALES;
  const utile = Math.max(1, Math.floor(largeur * PART_UTILE[capitales ? 'capitales' : 'courant']));
  const lignes = texte.split('\n').reduce((somme, ligne) => somme + lignesDe(ligne, utile), 0);
  return lignes * HAUTEUR_LIGNE + MARGE;
}
