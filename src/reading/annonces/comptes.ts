import { normaliser } from '../../referentiel';
import { champPartie } from '../feuille/champ';
import type { Case } from '../feuille/feuille';
import type { ChiffreAnnonce, ObjetAnnonce } from '../records';
import { mesureDuTexte, nombresDans } from './nombres';
import type { Nombre } from './nombres';

/** A figure and what it counts: "7 Relais Petite Enfance". */
export interface Compte {
  readonly nombre: Nombre;
  /** The words that follow it, as printed: "Relais Petite Enfance". */
  readonly nom: string;
  readonly objet: ObjetAnnonce;
}

const EN_LETTRES: Readonly<Record<string, number>> = {
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
};

/** Objects counted, on the words that follow the figure in lower case without accents. */
const OBJETS: readonly (readonly [ObjetAnnonce, RegExp])[] = [
  ['places', /^(?:places?|pl)\b/],
  ['postes', /^postes?\b/],
  ['etp', /^(?:etp|equivalents? temps)\b/],
  ['communes', /^communes?\b/],
  ['signataires', /^(?:collectivites |parties )?signataires?\b/],
  ['fiches', /^fiches?\b/],
  ['actions', /^actions?\b/],
  ['axes', /^(?:axes?|enjeux?|thematiques?|orientations?)\b/],
  ['objectifs', /^objectifs?\b/],
  [
    'equipements',
    /^(?:autres? )?(?:rpe|relais|eaje|etablissements?|creches?|micro creches?|multi accueils?|mam|maisons? d ?e? ?assistant|jardins? d (?:enfants|eveil)|haltes? garderies?|laep|lieux d accueil|ludotheques?|centres? socia|evs|espaces? de vie|alsh|accueils? (?:de loisirs|periscolaires?|extrascolaires?|(?:de )?jeunes|ados)|clas|contrats locaux)\b/,
  ],
  ['structures', /^(?:autres? )?(?:structures?|equipements?|services?|sites?|gestionnaires?)\b/],
];

/** Units of time, of money and of measure: nothing that a list answers. */
const UNITES =
  /^(?:ans?|annees?|mois|semaines?|jours?|heures?|h|min|minutes?|euros?|eur|k|km|m|metres?|points?|fois|eme|er|ere|e|et|ou|a|au|bis|ter|rue|avenue|place de|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b/;

const NOM = /^\s*((?:\p{L}[\p{L}'’-]*[ \u00a0]?){1,5})/u;

/** "de 15 à 36 places", "entre 3 et 5 ans": bounds, and not counts. */
const BORNE =
  /(?:\d\s*(?:à|-|–|et|ou)\s*|\b(?:à|action|objectif|fiche|annexe|article|axe|enjeu|page|n°|N°)\s*)$/u;
const SUITE_DE_BORNE = /^\s*(?:à|-|–)\s*\d/u;

/** "dont 20 places réservées", "12 places supplémentaires": a part of what a table gives. ETP « pour 5 postes » are not. */
export const UNE_PART =
  /(?<![\p{L}-])(?:dont|chaque|au moins|au plus|priorit|nouveau|réserv|supplément|nouvel|créé|création|ouvert|en moins|en plus|environ|manqu|projet|pour(?!\s+\d+(?:,\d+)?\s+(?:postes?|ETP)(?!\p{L}))|sur(?=\s)(?!\s+(?:(?:l[’']ensemble|tout|le|la|notre)\s|20\d\d)))\p{L}*/iu;

/** What a text counts as a whole: without « dont 2 ajoutées par l’avenant ». */
export const sansLesParts = (texte: string): string =>
  texte.replace(/,?\s*(?<!\p{L})dont(?!\p{L})(?:[^);.]|\.(?=\d))*/giu, '');

export function objetDe(nom: string): ObjetAnnonce {
  const dit = normaliser(nom);
  return OBJETS.find(([, motif]) => motif.test(dit))?.[0] ?? 'autre';
}

function compteDe(texte: string, nombre: Nombre): Compte | null {
  const suite = texte.slice(nombre.fin);
  const nom = NOM.exec(suite)?.[1]?.trim();
  if (nom === undefined || BORNE.test(texte.slice(0, nombre.debut)) || SUITE_DE_BORNE.test(suite))
    return null;
  if (UNITES.test(normaliser(nom))) return null;
  return { nombre, nom, objet: objetDe(nom) };
}

const MOT_NOMBRE = new RegExp(`(?<!\\p{L})(?:${Object.keys(EN_LETTRES).join('|')})(?=\\s)`, 'giu');

function nombresEnLettres(texte: string): readonly Nombre[] {
  return [...texte.matchAll(MOT_NOMBRE)].map(({ 0: printed, index }) => ({
    valeur: EN_LETTRES[printed.toLowerCase()] ?? 0,
    pas: 1,
    printed,
    debut: index,
    fin: index + printed.length,
  }));
}

const UN_EN_TETE = /^\s*(une?)(?=\s)/iu;

/** « Deux » or « un » at the head of a text. */
export function lettresEnTete(texte: string): Nombre | null {
  const un = UN_EN_TETE.exec(texte)?.[1];
  const premier = nombresEnLettres(texte)[0];
  if (un === undefined) return premier && texte.slice(0, premier.debut).trim() === '' ? premier : null;
  const debut = texte.indexOf(un);
  return { valeur: 1, pas: 1, printed: un, debut, fin: debut + un.length };
}

/** The figures of a text that count something, in digits or in words. */
export function comptesDans(texte: string): readonly Compte[] {
  const nombres = [...nombresDans(texte), ...nombresEnLettres(texte)].sort((a, b) => a.debut - b.debut);
  return nombres.flatMap((nombre) => compteDe(texte, nombre) ?? []);
}

/** What a cell announces with no list of its own: the tables around it may answer. */
export function annonceSansListe(c: Case, { objet, nom, nombre }: Compte): ChiffreAnnonce {
  return { objet, nom: champPartie(c, nom), nombre: mesureDuTexte(c, nombre), liste: null, confidence: 1 };
}
