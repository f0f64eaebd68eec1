import type { Axe } from './axe';
import type { FeuilleCalculee } from './feuille-calculee';

/** A cell of a stretch: where it stands on its line, and how it computes. */
export interface Maillon {
  readonly rang: number;
  /** Null for a typed figure. */
  readonly r1c1: string | null;
}

/** More typed figures than this in a row are figures of their own, not a formula written over. */
const CONSTANTES_DE_SUITE_MAX = 2;

/** Formulas one after the other on a line, with the few typed figures among them and at their two ends. */
export function* tronconsDe(
  feuille: FeuilleCalculee,
  axe: Axe,
  ligne: number,
  rangs: readonly number[],
): Iterable<readonly Maillon[]> {
  let troncon: Maillon[] = [];
  for (const rang of rangs) {
    const precedent = troncon.at(-1)?.rang ?? null;
    const entre = precedent === null ? [] : constantes(feuille, axe, ligne, precedent + 1, rang);
    if (precedent !== null && !entre) {
      yield avecBouts(feuille, axe, ligne, troncon);
      troncon = [];
    }
    const { row, column } = axe.lieu(ligne, rang);
    troncon.push(...(entre ?? []), { rang, r1c1: feuille.r1c1(row, column) });
  }
  if (troncon.length > 0) yield avecBouts(feuille, axe, ligne, troncon);
}

/** The typed figures that fill these ranks; null when they are too many, or when a rank holds no figure. */
function constantes(
  feuille: FeuilleCalculee,
  axe: Axe,
  ligne: number,
  debut: number,
  fin: number,
): Maillon[] | null {
  if (fin - debut > CONSTANTES_DE_SUITE_MAX) return null;
  const maillons: Maillon[] = [];
  for (let rang = debut; rang < fin; rang += 1) {
    const { row, column } = axe.lieu(ligne, rang);
    if (feuille.nombre(row, column) === null) return null;
    maillons.push({ rang, r1c1: null });
  }
  return maillons;
}

function avecBouts(
  feuille: FeuilleCalculee,
  axe: Axe,
  ligne: number,
  troncon: readonly Maillon[],
): readonly Maillon[] {
  const premier = troncon[0]?.rang ?? 0;
  const dernier = troncon.at(-1)?.rang ?? 0;
  const avant = boutDe(feuille, axe, ligne, premier - 1, premier - 2);
  const apres = boutDe(feuille, axe, ligne, dernier + 1, dernier + 2);
  return avant.length + apres.length === 0 ? troncon : [...avant, ...troncon, ...apres];
}

/** The one typed figure at an end; several are figures that were seen, before those that are foreseen. */
function boutDe(
  feuille: FeuilleCalculee,
  axe: Axe,
  ligne: number,
  rang: number,
  auDela: number,
): readonly Maillon[] {
  const estTypee = (place: number): boolean => {
    const { row, column } = axe.lieu(ligne, place);
    return feuille.nombre(row, column) !== null && feuille.formule(row, column) === null;
  };
  return estTypee(rang) && !estTypee(auDela) ? [{ rang, r1c1: null }] : [];
}
