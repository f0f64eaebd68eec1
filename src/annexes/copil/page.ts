import type { SpecCell } from '../../workbook';
import { cellule } from '../feuille';
import type { Feuille } from '../feuille';
import { sommeDe } from '../mesure';
import type { NomStyle } from '../style';

/** A name over four columns, a figure in each of the last two; tiles take three each. */
const MOITIE: readonly number[] = [8, 8, 8, 4, 10, 10];
export const DEMIE = MOITIE.length;
const GOUTTIERE = 2;
/** In characters: two halves of the page, and a narrow column between them. */
export const LARGEURS: readonly number[] = [...MOITIE, GOUTTIERE, ...MOITIE];
export const COLONNES = LARGEURS.length;
/** First column of each half. */
const GAUCHE = 0;
const DROITE = DEMIE + 1;
const HAUTEUR_LIGNE = 17;
const HAUTEUR_SECTION = 22;

/** A stretch of a row: its text over so many columns. */
export interface Etendue {
  readonly cellule: SpecCell;
  readonly largeur: number;
}

export type Rangee = readonly Etendue[];

export function sur(largeur: number, value: SpecCell['value'], style: NomStyle): Etendue {
  return { cellule: cellule(value, style), largeur };
}

/** A title, when there is one, and what stands under it, on one half of the page. */
export interface Demie {
  readonly titre: string | null;
  readonly rangees: readonly Rangee[];
  /** Draws over these rows, once they are written. */
  readonly dessiner?: (feuille: Feuille, top: number, left: number, bottom: number) => void;
  /** Told where its rows begin. */
  readonly placer?: (top: number, left: number) => void;
}

/** Writes a row of stretches from the left; each is merged over its columns, in one style. */
export function ecrireRangee(feuille: Feuille, rangee: Rangee, hauteurMin = HAUTEUR_LIGNE): number {
  const zones = [];
  let column = 0;
  for (const { cellule: premiere, largeur } of rangee) {
    const style = (premiere.style ?? 'espace') as NomStyle;
    zones.push({ value: premiere.value, style, column, droite: column + largeur - 1 });
    column += largeur;
  }
  return feuille.zones(zones, hauteurMin);
}

const vide: Rangee = [sur(DEMIE, null, 'espace')];

function cotes(gauche: Rangee | undefined, droite: Rangee | undefined): Rangee {
  const [a, b] = [gauche ?? vide, droite ?? vide];
  const manque = DEMIE - sommeDe(a.map(({ largeur }) => largeur));
  return [...a, sur(manque + 1, null, 'espace'), ...b];
}

/** Writes two halves side by side; the second may be missing. */
export function coteACote(feuille: Feuille, gauche: Demie, droite: Demie | undefined): void {
  feuille.vide();
  const titres = [gauche.titre, droite?.titre ?? null];
  const [premier, second] = titres.map((titre): Rangee => [sur(DEMIE, titre, 'section')]);
  if (titres.some(Boolean)) ecrireRangee(feuille, cotes(premier, second), HAUTEUR_SECTION);
  const top = feuille.hauteur;
  gauche.placer?.(top, GAUCHE);
  droite?.placer?.(top, DROITE);
  const hauteur = Math.max(gauche.rangees.length, droite?.rangees.length ?? 0);
  for (let rang = 0; rang < hauteur; rang += 1) {
    ecrireRangee(feuille, cotes(gauche.rangees[rang], droite?.rangees[rang]));
  }
  gauche.dessiner?.(feuille, top, GAUCHE, feuille.hauteur - 1);
  droite?.dessiner?.(feuille, top, DROITE, feuille.hauteur - 1);
}

/** Rows that a chart is drawn over. */
export function rangeesVides(nombre: number): readonly Rangee[] {
  return Array.from({ length: nombre }, () => vide);
}
