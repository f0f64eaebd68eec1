import type { Commune, Communes } from '../../referentiel';
import { trouverBoites } from './boites';
import { jetons } from './jetons';
import type { Etendue, Jeton } from './jetons';
import { villeFinale, trouverVilles } from './villes';
import type { Ville } from './villes';
import { debutVoie } from './voies';
import type { DebutVoie } from './voies';

/** A run of words of one kind. */
export type Morceau = Etendue &
  (
    | { readonly genre: 'nom'; readonly ouvreSite: boolean }
    | { readonly genre: 'voie'; readonly numerotee: boolean }
    | { readonly genre: 'boite' }
    | { readonly genre: 'ville'; readonly ville: Ville }
  );

/** A text, its words, and what in it is surely an address. */
export interface Lu {
  readonly texte: string;
  readonly liste: readonly Jeton[];
  readonly boites: readonly Etendue[];
  readonly villes: readonly Ville[];
  readonly voies: ReadonlyMap<number, DebutVoie>;
}

/** Reads the words of a cell, those that the mask leaves. */
export function lire(texte: string, masque: string, communes: Communes, proches?: readonly Commune[]): Lu {
  const liste = jetons(masque);
  const boites = trouverBoites(liste);
  const carte = { texte, liste, communes };
  const codees = trouverVilles(carte, boites);
  const finale = codees.length > 0 ? null : villeFinale(carte, proches);
  const villes = finale ? [finale] : codees;
  return { texte, liste, boites, villes, voies: trouverVoies(liste, [...boites, ...villes]) };
}

function trouverVoies(liste: readonly Jeton[], reserves: readonly Etendue[]): ReadonlyMap<number, DebutVoie> {
  const voies = new Map<number, DebutVoie>();
  const commence = (rang: number): boolean => reserves.some(({ de }) => de === rang);
  for (let rang = 0; rang < liste.length; rang += 1) {
    const reserve = reserves.find(({ de, a }) => rang >= de && rang < a);
    if (reserve) rang = reserve.a - 1;
    const voie = reserve ? null : debutVoie(liste, rang, commence);
    if (voie) voies.set(voie.de, voie);
  }
  return voies;
}

/** First word of an address, or the number of words. */
export function debutAdresse({ liste, boites, villes, voies }: Lu): number {
  return Math.min(liste.length, ...voies.keys(), ...[...boites, ...villes].map(({ de }) => de));
}

/** "Implantation Salle des fêtes": announces one more place. */
const OUVRE_SITE = /^implantations?$/;

/** Cuts the words from a rank on into runs of one kind. */
export function couper(lu: Lu, depart: number): readonly Morceau[] {
  const morceaux: Morceau[] = [];
  for (let rang = depart; rang < lu.liste.length;) {
    if (lu.liste[rang]?.mot === 'et' && lu.voies.has(rang + 1)) rang += 1;
    const morceau = reserve(lu, rang) ?? voieDe(lu, rang) ?? nomDe(lu, rang);
    morceaux.push(morceau);
    rang = morceau.a;
  }
  return morceaux;
}

function reserve({ boites, villes }: Lu, rang: number): Morceau | null {
  const ville = villes.find(({ de }) => de === rang);
  if (ville) return { genre: 'ville', de: rang, a: ville.a, ville };
  const boite = boites.find(({ de }) => de === rang);
  return boite ? { genre: 'boite', ...boite } : null;
}

/** A way goes on up to a separator, or up to another way that has its number. */
function voieDe(lu: Lu, rang: number): Morceau | null {
  const voie = lu.voies.get(rang);
  if (!voie) return null;
  let a = voie.a;
  while (a < lu.liste.length && !lu.liste[a]?.rupture && !reserve(lu, a) && !lu.voies.get(a)?.numerote)
    a += 1;
  return { genre: 'voie', de: rang, a, numerotee: voie.numerote };
}

function nomDe(lu: Lu, rang: number): Morceau {
  let a = rang + 1;
  while (a < lu.liste.length && !finDeNom(lu, a)) a += 1;
  return { genre: 'nom', de: rang, a, ouvreSite: OUVRE_SITE.test(lu.liste[rang]?.mot ?? '') };
}

function finDeNom(lu: Lu, rang: number): boolean {
  const jeton = lu.liste[rang];
  return Boolean(
    jeton?.rupture || reserve(lu, rang) || lu.voies.has(rang) || OUVRE_SITE.test(jeton?.mot ?? ''),
  );
}
