import { normaliser } from '../../referentiel';
import type { FeuilleCalculee } from './feuille-calculee';
import type { Axe } from './axe';

/** How far a label may stand from its figure. */
const DISTANCE_MAX = 300;

/** First words of what sums up or comments other figures, instead of being one of them. Usage of the annexes. */
const SYNTHESE =
  /^(?:(?:sous )?tota(?:l|ux)|ensemble|cumul|moyenne|moy|mediane|somme|solde|resultat|ecart|evolution|variation|progression|difference|delta|marge|dont|report|rappel|pour memoire|pm|objectif|cible|part|reste a charge|national|france|departement|region|seuil|minimum|maximum|min|max)(?: |$)|(?:^| )(?:total|totaux|cumul|moyenne)(?: |$)/;

/** Words that say what is counted: a figure named by one of them is not added to figures that are not. */
const NATURES =
  /(?:^| )(place|agrement|capacite|jour|ouverture|amplitude|heure|taux|prix|cout|tarif|annee|exercice|nombre|nb|effectif|population|habitant|enfant|famille|etp|ratio|indice|surface|code|numero|duree)s?(?= |$)/g;

/** The label of a figure: the nearest text on its left for a figure of a column, above it for a figure of a row. */
export function libelleDe(feuille: FeuilleCalculee, axe: Axe, ligne: number, rang: number): string | null {
  for (let autre = ligne - 1; autre >= Math.max(0, ligne - DISTANCE_MAX); autre -= 1) {
    const { row, column } = axe.lieu(autre, rang);
    const value = feuille.cell(row, column)?.value;
    if (typeof value === 'string' && /\p{L}/u.test(value)) return normaliser(value);
  }
  return null;
}

/** Any text in front of the figure speaks of a total. A nearer label may only say of what. */
export function estSynthese(feuille: FeuilleCalculee, axe: Axe, ligne: number, rang: number): boolean {
  for (let autre = ligne - 1; autre >= Math.max(0, ligne - DISTANCE_MAX); autre -= 1) {
    const { row, column } = axe.lieu(autre, rang);
    const value = feuille.cell(row, column)?.value;
    if (typeof value === 'string' && SYNTHESE.test(normaliser(value))) return true;
  }
  return false;
}

export function naturesDans(libelle: string | null): readonly string[] {
  return [...(libelle ?? '').matchAll(NATURES)].map(([, nature = '']) => nature);
}

const MOIS = /^(?:janv|fevr|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)/;

/** Labels that only differ by a number or a month: « T1 », « T2 » ; « 2023 », « 2024 ». */
export function memeSerie(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  if (MOIS.test(a) && MOIS.test(b)) return true;
  return /\d/.test(a) && /\d/.test(b) && a.replace(/\d+/g, '#') === b.replace(/\d+/g, '#');
}
