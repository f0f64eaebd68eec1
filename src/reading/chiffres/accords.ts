import { arrondir } from './figure';
import type { Figure } from './figure';
import type { Allure } from './natures';

/** The rows of a table seen from above, or its columns seen from the left: what follows is the same for both. */
export interface Axe {
  readonly allures: readonly Allure[];
  /** Positions, on the other axis, of what can be added up. */
  readonly croises: readonly number[];
  figure(rangee: number, croisee: number): Figure | null;
  /** Holds something that is no figure. */
  illisible(rangee: number, croisee: number): boolean;
}

export interface Candidat {
  readonly membres: readonly number[];
  readonly accords: number;
  readonly desaccords: number;
}

const BRUIT = 1e-9;

interface Comparaison {
  readonly somme: number;
  readonly ecart: number;
  /** Members whose cell holds no figure. */
  readonly manquants: number;
  readonly tolerance: number;
}

/** A total against its parts in one column (or row), decimals to the rounding of each; null when there is nothing to compare. */
function comparer(
  axe: Pick<Axe, 'figure'>,
  total: number,
  membres: readonly number[],
  croisee: number,
): Comparaison | null {
  const attendue = axe.figure(total, croisee);
  if (!attendue) return null;
  let somme = 0;
  let parties = 0;
  let plusFin = attendue.pas;
  for (const membre of membres) {
    const figure = axe.figure(membre, croisee);
    if (!figure) continue;
    somme += figure.valeur;
    parties += 1;
    if (figure.pas < plusFin) plusFin = figure.pas;
  }
  if (parties === 0) return null;
  somme = arrondir(somme);
  const tolerance = plusFin >= 1 ? BRUIT : arrondir((plusFin / 2) * (parties + 1)) + BRUIT;
  return { somme, ecart: arrondir(attendue.valeur - somme), manquants: membres.length - parties, tolerance };
}

/** How many figures of a total these members give, and how many they do not. */
export function noter(axe: Axe, total: number, membres: readonly number[]): Candidat {
  let accords = 0;
  let desaccords = 0;
  for (const croisee of axe.croises) {
    const comparaison = comparer(axe, total, membres, croisee);
    if (!comparaison || (comparaison.somme === 0 && comparaison.ecart === 0)) continue;
    if (Math.abs(comparaison.ecart) <= comparaison.tolerance) accords += 1;
    else if (comparaison.manquants === 0 || comparaison.ecart < 0) desaccords += 1;
  }
  return { membres, accords, desaccords };
}
