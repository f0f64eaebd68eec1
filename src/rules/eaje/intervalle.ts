import type { Mesure } from '../../reading';

/** The values that a figure may have had before it was rounded. */
export interface Intervalle {
  readonly min: number;
  readonly max: number;
}

/** Numbers of a computer are never quite what they show. */
const EPSILON = 1e-9;

/** A rounded figure is at most half a unit of its last digit away. */
export const DEMI_PAS = 0.5;

/** What rounds, or is cut, to the figure shown. */
export function autour({ value, pas }: Pick<Mesure, 'value' | 'pas'>, part = DEMI_PAS): Intervalle {
  const marge = pas * part + Math.abs(value) * EPSILON;
  return { min: value - marge, max: value + marge };
}

export function produit(termes: readonly Intervalle[]): Intervalle {
  return termes.reduce((a, b) => ({ min: a.min * b.min, max: a.max * b.max }), { min: 1, max: 1 });
}

/** null when the divisor may be zero. Figures are positive. */
export function quotient(haut: Intervalle, bas: Intervalle): Intervalle | null {
  return bas.min > 0 ? { min: Math.max(0, haut.min) / bas.max, max: haut.max / bas.min } : null;
}

export function seTouchent(a: Intervalle, b: Intervalle): boolean {
  return a.min <= b.max && b.min <= a.max;
}
