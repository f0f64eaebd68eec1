import { distance } from '../../referentiel';
import type { MotPropre } from './noms';

/** What two tables may say of one structure. */
export interface Structure {
  readonly mots: readonly MotPropre[];
  /** Words of who runs it: some tables name a structure after its gestionnaire. */
  readonly gestionnaire: readonly MotPropre[];
  /** Key of its commune; null when the table does not say it. */
  readonly commune: string | null;
  readonly genre: Genre | null;
}

export type Genre = 'jardin' | 'creche' | 'micro' | 'familiale';

/** A word cut short ("MATISS"), or one letter away. */
const PRESQUE = 0.85;
const LETTRES_ABREGEES = 3;
const LETTRES_SURES = 6;

function memeMot(un: string, autre: string): number {
  if (un === autre) return 1;
  const [court, long] = un.length < autre.length ? [un, autre] : [autre, un];
  if (court.length >= LETTRES_ABREGEES && long.startsWith(court) && !/^\d/.test(court)) return PRESQUE;
  const proches = court.length >= LETTRES_SURES && un.charAt(0) === autre.charAt(0);
  return proches && distance(un, autre, 1) === 1 ? PRESQUE : 0;
}

const total = (liste: readonly MotPropre[]): number => liste.reduce((somme, { poids }) => somme + poids, 0);

/** Weight of the words of one list that the other one has. */
function retrouve(liste: readonly MotPropre[], autres: readonly MotPropre[]): number {
  return liste.reduce((somme, { mot, poids }) => {
    return somme + poids * Math.max(0, ...autres.map((autre) => memeMot(mot, autre.mot)));
  }, 0);
}

function communs(un: readonly MotPropre[], autre: readonly MotPropre[]): number {
  return (retrouve(un, autre) + retrouve(autre, un)) / (total(un) + total(autre));
}

/** A name found in that of the gestionnaire says less: he may run several structures. */
const PAR_GESTIONNAIRE = 0.75;

function parGestionnaire(un: Structure, autre: Structure): number {
  return (PAR_GESTIONNAIRE * retrouve(un.mots, [...autre.mots, ...autre.gestionnaire])) / total(un.mots);
}

/** « Crèche de Fréthun » has no name of its own: its commune and its type are all there is. */
const SANS_NOM = 0.42;

export function estSansNom({ mots }: Structure): boolean {
  return mots.length === 0;
}

function nomsSemblables(un: Structure, autre: Structure): number {
  if (estSansNom(un) || estSansNom(autre)) return SANS_NOM;
  return Math.max(communs(un.mots, autre.mots), parGestionnaire(un, autre), parGestionnaire(autre, un));
}

const MEME_COMMUNE = 0.22;
const MEME_GENRE = 0.16;
const AUTRE_GENRE = -0.3;

/** A jardin d’enfants is no crèche; the other words are used for one another. */
export function genresContraires(un: Structure, autre: Structure): boolean {
  if (un.genre === null || autre.genre === null) return false;
  return un.genre !== autre.genre && [un.genre, autre.genre].includes('jardin');
}

function parGenre(un: Structure, autre: Structure): number {
  if (genresContraires(un, autre)) return AUTRE_GENRE;
  return un.genre !== null && un.genre !== 'creche' && un.genre === autre.genre ? MEME_GENRE : 0;
}

/** How much two tables speak of one structure: above 0.65 they probably do. Two communes are never one. */
export function ressemblance(un: Structure, autre: Structure): number {
  const connues = un.commune !== null && autre.commune !== null;
  if (connues && un.commune !== autre.commune) return 0;
  return nomsSemblables(un, autre) + (connues ? MEME_COMMUNE : 0) + parGenre(un, autre);
}
