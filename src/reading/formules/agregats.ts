import type { Agregat } from '../records';
import type { Axe } from './axe';
import type { FeuilleCalculee } from './feuille-calculee';
import { oublieesDe } from './oubliees';
import { sommeDe } from './somme';
import type { Somme } from './somme';

/** A line with more sums than this is no list with its totals. */
const SOMMES_PAR_LIGNE_MAX = 200;

/** The sums of a line, with what each leaves out and what it counts twice. */
export function agregatsDe(
  feuille: FeuilleCalculee,
  axe: Axe,
  ligne: number,
  rangs: readonly number[],
): Agregat[] {
  const sommes = rangs.flatMap((rang) => {
    const lieu = axe.lieu(ligne, rang);
    const somme = sommeDe(feuille.formule(lieu.row, lieu.column) ?? '', lieu);
    return somme?.axe === axe ? [somme] : [];
  });
  const autres = sommes.length > SOMMES_PAR_LIGNE_MAX ? [] : sommes;
  return sommes.map((somme) => agregatDe(feuille, somme, autres));
}

function agregatDe(feuille: FeuilleCalculee, somme: Somme, autres: readonly Somme[]): Agregat {
  const { axe, lieu, formule, fonction, plage } = somme;
  const { rangs, confidence } = oublieesDe(feuille, somme, autres);
  const ligne = axe.ligne(lieu);
  const debut = axe.lieu(ligne, Math.min(somme.debut, ...rangs));
  const fin = axe.lieu(ligne, Math.max(somme.fin, ...rangs));
  return {
    field: feuille.fieldDe(lieu.row, lieu.column),
    fonction,
    formule,
    r1c1: feuille.r1c1(lieu.row, lieu.column) ?? '',
    sens: axe.sens,
    plage,
    bloc: { top: debut.row, left: debut.column, bottom: fin.row, right: fin.column },
    oubliees: rangs.map((rang) => {
      const { row, column } = axe.lieu(ligne, rang);
      return feuille.field(row, column, feuille.nombre(row, column) ?? 0);
    }),
    repetees: repeteesDe(somme, autres).map(({ row, column }) => feuille.fieldDe(row, column)),
    confidence,
  };
}

/** Sums that lie in the range next to their own parts. SUBTOTAL leaves out those of its kind. */
function repeteesDe(somme: Somme, autres: readonly Somme[]): Somme['lieu'][] {
  const { axe, debut, fin } = somme;
  const dansLaPlage = (rang: number) => rang >= debut && rang <= fin;
  const elleMeme = dansLaPlage(axe.rang(somme.lieu)) ? [somme] : [];
  return autres
    .filter((autre) => {
      if (autre === somme || !dansLaPlage(axe.rang(autre.lieu))) return false;
      const estEcartee = somme.fonction === 'SUBTOTAL' && autre.fonction === 'SUBTOTAL';
      return !estEcartee && autre.debut <= fin && autre.fin >= debut;
    })
    .concat(elleMeme)
    .map(({ lieu }) => lieu);
}
