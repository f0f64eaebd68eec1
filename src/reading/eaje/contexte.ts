import { normaliser } from '../../referentiel';
import { champPartie } from '../feuille/champ';
import type { Case, Ligne } from '../feuille/feuille';
import type { Outils } from '../equipements/outils';
import type { Field } from '../records';
import { communeAuDebut } from './commune';
import { completer, periodeDe, SANS_PERIODE } from './fait';
import type { Periode } from './fait';
import { lireLibelle } from './libelle';
import { lirePuces } from './puces';
import type { Puce } from './puces';

/** What the lines above a table say of it. */
export interface Contexte {
  readonly periode: Periode;
  /** Town that a title names: "Compétence petite enfance Ville de Marck". */
  readonly commune: Field | null;
  readonly puces: readonly Puce[];
  readonly titre: Case | null;
  readonly textes: readonly Case[];
}

const TITRE_MAX = 140;
const DUREE =
  /\b(?:19|20)\d\d\s*(?:[-–/]|à|au)\s*(?:19|20)?\d\d\b|(?:depuis|cr[ée]{2,3}e?s?|ouverte?s?|construite?s?|janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre)\s+(?:en\s+)?(?:le\s+)?(?:19|20)\d\d/i;
const VILLE = /\b(?:ville|commune|mairie|secteur)s?\s+(?:de\s+la\s+|de\s+l[’']|du\s+|des\s+|de\s+|d[’'])?/iu;

/** The year or the state that a title tells; a span of years, or a date that something began, tells none. */
function periodeDuTitre(c: Case): Periode {
  if (c.texte.length > TITRE_MAX || DUREE.test(c.texte)) return SANS_PERIODE;
  return periodeDe({ ...c, texte: c.texte.slice(-90) });
}

/** Town that a title names: "Ville de Marck". */
export function communeDuTitre(c: Case, outils: Outils): Field | null {
  const mot = c.texte.length <= TITRE_MAX ? VILLE.exec(c.texte) : null;
  if (!mot) return null;
  const debut = mot.index + mot[0].length;
  const article = /\b(la|du|des)\s+$|l[’']$/iu.exec(mot[0])?.[0].trim() ?? '';
  const commune = communeAuDebut(c.texte.slice(debut), article, outils);
  return commune && champPartie(c, commune.printed, commune.nom);
}

/** A line of one text, or of a few short ones, above a table. */
function estTexte({ cases }: Ligne): boolean {
  return cases.length <= 2 && cases.every(({ cell }) => typeof cell.value === 'string');
}

const LIGNES_AU_DESSUS = 40;

/** Texts above a table, down from the end of the previous one. */
export function lignesAuDessus(lignes: readonly Ligne[], premier: number, borne: number): readonly Case[] {
  const textes: Case[] = [];
  for (let rang = premier - 1; rang >= Math.max(borne, premier - LIGNES_AU_DESSUS); rang -= 1) {
    const ligne = lignes[rang];
    if (!ligne || !estTexte(ligne)) break;
    textes.unshift(...ligne.cases);
  }
  return textes;
}

/** The name of a sheet is the title of what it holds: "EAJE 2023 réel". */
function periodeDeFeuille(c: Case | undefined): Periode {
  if (!c || DUREE.test(c.sheet)) return SANS_PERIODE;
  const { annee, etat } = lireLibelle(c.sheet);
  return {
    annee: annee === null ? null : { value: annee, printed: c.sheet, cells: c.lieu },
    rang: null,
    etat: etat === null ? null : { value: etat, printed: c.sheet, cells: c.lieu },
  };
}

/** What the lines above a table, and its sheet, say of it; `coin` is its first cell. */
export function contexteDe(textes: readonly Case[], coin: Case | undefined, outils: Outils): Contexte {
  const dUnTitre = textes.toReversed();
  return {
    periode: completer(SANS_PERIODE, ...dUnTitre.map(periodeDuTitre), periodeDeFeuille(coin)),
    commune: dUnTitre.reduce<Field | null>((connue, c) => connue ?? communeDuTitre(c, outils), null),
    puces: textes.flatMap((c) => lirePuces(c, outils)),
    titre: textes[0] ?? null,
    textes,
  };
}

/** Words of the lines above, to know what the table speaks of. */
export function motsDuContexte({ textes }: Contexte): string {
  return normaliser(textes.map(({ texte }) => texte).join(' '));
}
