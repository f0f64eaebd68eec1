import type { Contenu } from './figure';
import type { Point } from './quadrillage';

/** "X" where a commune has a service: what a row or a column of numbers may count. */
const CROIX = /^[x✓✔]$/iu;
export const UNITE_CROIX = 'croix';
const UNE: Contenu = { sorte: 'chiffre', figure: { valeur: 1, pas: 1, unite: UNITE_CROIX, texte: true } };
/** Fewer may be a sign that there is nothing. */
const CROIX_MIN = 6;

export const estUneCroix = (texte: string): boolean => CROIX.test(texte.trim());

type Points = readonly (Point | null)[][];

/** Crosses stand for one each in a table that holds more of them than of figures. */
export function compterLesCroix(points: Points): Points {
  const tous = points.flat();
  const croix = tous.filter((point) => point && estUneCroix(point.case.texte)).length;
  const chiffres = tous.filter((point) => point?.contenu.sorte === 'chiffre').length;
  if (croix < CROIX_MIN || croix <= chiffres) return points;
  return points.map((ligne) =>
    ligne.map((point) => (point && estUneCroix(point.case.texte) ? { ...point, contenu: UNE } : point)),
  );
}
