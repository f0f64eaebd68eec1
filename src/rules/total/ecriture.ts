import type { Field, Mesure } from '../../reading';

import { citer } from '../message';
import type { Egalite, Terme } from './egalites';

const DECIMALES_MAX = 6;
const LIBELLE_MAX = 60;
/** Beyond, the terms of a sum are counted, not written out. */
const TERMES_ECRITS_MAX = 12;
const TERMES_NOMMES_MAX = 3;

const formats = new Map<number, Intl.NumberFormat>();

/** A figure as one writes it in French, with the decimals that it has. */
export function ecrire(valeur: number, pas = 1): string {
  const decimales = Math.min(DECIMALES_MAX, Math.max(0, Math.round(-Math.log10(pas))));
  const format =
    formats.get(decimales) ??
    new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 0, maximumFractionDigits: decimales });
  formats.set(decimales, format);
  return format.format(valeur);
}

/** « 46,7 % », of 46.7. */
export function ecrirePourcent(valeur: number, pas: number): string {
  return `${ecrire(valeur, pas)}\u202f%`;
}

export const ecrireMesure = ({ value, pas }: Mesure): string => ecrire(value, pas);

/** Finest step of several figures. */
export function pasCommun(termes: readonly Terme[]): number {
  return Math.min(...termes.map(({ mesure }) => mesure.pas));
}

/** "35 + 12 = 47, et non 60". */
export function calculDe({ parties, somme, total }: Egalite): string {
  const pas = pasCommun([total, ...parties]);
  const termes =
    parties.length > TERMES_ECRITS_MAX
      ? `Somme des ${String(parties.length)} nombres`
      : parties
          .map(({ mesure }) => ecrireMesure(mesure))
          .join(' + ')
          .replaceAll('+ -', '− ');
  return `${termes} = ${ecrire(somme, pas)}, et non ${ecrire(total.mesure.value, pas)}`;
}

/** A label in the words of the workbook: an explained one is read in others. */
export function motsDe(field: Field | null): string {
  return field?.printed.replace(/\s+/g, ' ').trim() ?? '';
}

function court(field: Field | null): string {
  const texte = motsDe(field);
  return texte.length > LIBELLE_MAX ? `${texte.slice(0, LIBELLE_MAX)}…` : texte;
}

/** How a message names a figure: by its row and its column. */
export function nomDe({ ligne, colonne }: Terme): string {
  const noms = [court(ligne.libelle), court(colonne.libelle)].filter((nom) => nom !== '');
  return noms.join(' – ') || 'Le total';
}

const ENSEMBLE = new Intl.ListFormat('fr-FR', { type: 'conjunction' });

/** Who adds up: by their names when they are few. */
export function partiesEnMots({ parties, sens }: Egalite): string {
  const noms = parties.map(({ ligne, colonne }) => court((sens === 'ligne' ? ligne : colonne).libelle));
  if (noms.length === 1) return `${citer(noms[0] ?? '')} et des cellules vides`;
  if (noms.length <= TERMES_NOMMES_MAX && noms.every((nom) => nom !== '')) {
    return ENSEMBLE.format(noms.map((nom) => citer(nom)));
  }
  return `Les ${String(parties.length)} ${sens === 'ligne' ? 'lignes' : 'colonnes'}`;
}
