import type { PageSetup } from '../../workbook';
import { CARACTERE } from './hauteur';

/** A4 between the margins of our sheets, in points: 0.4 inch at the sides, 0.75 above and below. */
const A4: Readonly<Record<PageSetup['orientation'], { readonly large: number; readonly haut: number }>> = {
  portrait: { large: 537, haut: 733 },
  landscape: { large: 784, haut: 487 },
};
/** Points that Excel adds to the characters of a column. */
const BORDS = 3.75;
/** A scale is a whole percentage, and rows a whole number of dots: a page holds a little less than it says. */
const PRUDENCE = 0.97;

export function sommeDe(nombres: readonly number[]): number {
  return nombres.reduce((somme, nombre) => somme + nombre, 0);
}

function pointsDe(widths: readonly number[]): number {
  return sommeDe(widths.map((largeur) => largeur * CARACTERE + BORDS));
}

/** Characters that so many columns share on a page, at its own size. */
export function caracteresDePage(orientation: PageSetup['orientation'], colonnes: number): number {
  return Math.floor((A4[orientation].large - colonnes * BORDS) / CARACTERE);
}

/** Points of rows that a page holds, once these columns are drawn small enough for its width. */
export function hauteurDePage(orientation: PageSetup['orientation'], widths: readonly number[]): number {
  const { large, haut } = A4[orientation];
  return haut * Math.max(1, pointsDe(widths) / large) * PRUDENCE;
}
