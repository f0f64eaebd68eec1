import type { SpecCell } from '../../workbook';
import { cellule } from '../feuille';
import type { Feuille } from '../feuille';
import { hauteurDuTexte } from '../mesure';
import type { NomStyle } from '../style';

/** The page is cut in narrow columns, that its parts merge as they need. */
export const COLONNES = 12;
export const LARGEUR = 8;
/** Columns of the left part: what is counted needs more room than its chart. */
export const GAUCHE = 7;
export const DROITE = COLONNES - GAUCHE;
const HAUTEUR_LIGNE = 18;

/** A stretch of a row: its text over so many columns. */
export interface Etendue {
  readonly cellule: SpecCell;
  readonly largeur: number;
}

export type Rangee = readonly Etendue[];

export function sur(largeur: number, value: SpecCell['value'], style: NomStyle): Etendue {
  return { cellule: cellule(value, style), largeur };
}

function hauteurDe(rangee: Rangee): number {
  const hauteurs = rangee.map(({ cellule: { value }, largeur }) =>
    typeof value === 'string' ? hauteurDuTexte(value, largeur * LARGEUR) : 0,
  );
  return Math.max(HAUTEUR_LIGNE, ...hauteurs);
}

/** Writes a row of stretches from the left; each is merged over its columns, in one style. */
export function ecrireRangee(feuille: Feuille, rangee: Rangee, hauteur = hauteurDe(rangee)): number {
  const cellules = rangee.flatMap(({ cellule: premiere, largeur }) => [
    premiere,
    ...Array.from({ length: largeur - 1 }, () => ({ ...premiere, value: null })),
  ]);
  const row = feuille.ligne(cellules, hauteur);
  let left = 0;
  for (const { largeur } of rangee) {
    feuille.fusionner({ top: row, bottom: row, left, right: left + largeur - 1 });
    left += largeur;
  }
  return row;
}

const vide = (largeur: number): Rangee => [sur(largeur, null, 'espace')];

/** Two parts side by side; gives the row of the first line. */
export function coteACote(feuille: Feuille, gauche: readonly Rangee[], droite: readonly Rangee[]): number {
  const premiere = feuille.hauteur;
  const hauteur = Math.max(gauche.length, droite.length);
  for (let rang = 0; rang < hauteur; rang += 1) {
    ecrireRangee(feuille, [...(gauche[rang] ?? vide(GAUCHE)), ...(droite[rang] ?? vide(DROITE))]);
  }
  return premiere;
}

/** Titles over the two parts of the page. */
export function titrer(feuille: Feuille, gauche: string, droite: string): void {
  feuille.vide();
  ecrireRangee(feuille, [sur(GAUCHE, gauche, 'section'), sur(DROITE, droite, 'section')], 22);
}
