import { normaliser } from '../../referentiel';
import { champ, champValeur, unSeulEspace } from '../feuille/champ';
import type { Case, Ligne } from '../feuille/feuille';
import { numeroEnTete } from '../numeros';
import type { MotNumerote } from '../numeros';
import type { Field } from '../records';
import { lireLibelleAction } from './libelles';
import type { LibelleAction } from './libelles';
import { TITRE_DE_PLAN } from './vocabulaire';

export type Niveau = 'enjeu' | 'axe' | 'objectifGeneral';

/** What the titles above a table or a list say of the actions under them. */
export interface Contexte {
  readonly titre: Field | null;
  readonly enjeu: Field | null;
  readonly axe: Field | null;
  readonly objectifGeneral: Field | null;
  /** "Objectif 2 : …" on a row of its own: the tables under it detail it, or give its actions. */
  readonly objectif: (LibelleAction & { readonly entier: Field }) | null;
}

export const SANS_CONTEXTE: Contexte = {
  titre: null,
  enjeu: null,
  axe: null,
  objectifGeneral: null,
  objectif: null,
};

/** A title row understood, and the rows that it takes. */
export interface TitreLu {
  readonly contexte: Contexte;
  readonly lignes: 1 | 2;
  /** The level that it names; null for the title of a plan. */
  readonly niveau: Niveau | 'objectif' | null;
}

const MOTS_DE_NIVEAU: Partial<Record<MotNumerote, Niveau | 'objectif'>> = {
  axe: 'axe',
  enjeu: 'enjeu',
  objectifGeneral: 'objectifGeneral',
  objectif: 'objectif',
};
/** A level named without a number: "Thématique : Petite enfance". */
const SANS_NUMERO: readonly (readonly [RegExp, Niveau])[] = [
  [/^\s*(?:axe|th[eé]matique|th[eè]me|volet|orientation|domaine|priorit[eé])s?(?:\s+\p{L}+)?\s*:/iu, 'axe'],
  [/^\s*(?:enjeu|d[eé]fi|ambition)x?s?(?:\s+\p{L}+)?\s*:|^\s*enjeux?\b[^:]{0,60}:$/iu, 'enjeu'],
  [/^\s*objectifs?\s+(?:g[eé]n[eé]ra(?:l|ux)|strat[eé]giques?)\s*:/i, 'objectifGeneral'],
];
const LONGUEUR_TITRE = 260;
const ANNEXE = /^\s*annexe\s*n?[°º]?\s*\d/i;

export function niveauNomme(texte: string): Niveau | 'objectif' | null {
  const mot = numeroEnTete(texte)?.mot;
  if (mot) return MOTS_DE_NIVEAU[mot] ?? null;
  return SANS_NUMERO.find(([forme]) => forme.test(texte))?.[1] ?? null;
}

/** "Axe 1 :" alone takes its words from the cell beside it or from the row below. */
function attendSaSuite(texte: string): boolean {
  const tete = numeroEnTete(texte);
  return tete ? tete.reste === '' : /:\s*$/.test(texte);
}

function suiteDe(ligne: Ligne, suivante: Ligne | undefined): { c: Case; lignes: 1 | 2 } | null {
  const voisine = ligne.cases[1];
  if (voisine) return { c: voisine, lignes: 1 };
  const dessous = suivante?.cases[0];
  const libre =
    dessous &&
    suivante.cases.length === 1 &&
    suivante.row - ligne.row <= 2 &&
    (numeroEnTete(dessous.texte)?.mot ?? null) === null;
  return libre ? { c: dessous, lignes: 2 } : null;
}

/** The whole words of a level, gathered from two cells when its number stands alone. */
function champDeNiveau(ligne: Ligne, c: Case, suivante: Ligne | undefined): { field: Field; lignes: 1 | 2 } {
  const suite = attendSaSuite(c.texte) ? suiteDe(ligne, suivante) : null;
  if (!suite) return { field: champ(c), lignes: 1 };
  const tete = unSeulEspace(c.texte).replace(/\s*:$/, '');
  const field = champValeur(c, `${tete} : ${unSeulEspace(suite.c.texte)}`);
  return { field: { ...field, cells: [...c.lieu, ...suite.c.lieu] }, lignes: suite.lignes };
}

function avecNiveau(contexte: Contexte, niveau: Niveau, field: Field): Contexte {
  const efface = niveau === 'objectifGeneral' ? {} : { objectifGeneral: null };
  return { ...contexte, ...efface, objectif: null, [niveau]: field };
}

const motDe = (texte: string): string => normaliser(/\p{L}+/u.exec(texte)?.[0] ?? '').replace(/s$/, '');

/** « Orientation A » under « Axe 1 » parts the axe, it does not end it. */
function estSousLAxe({ axe }: Contexte, texte: string): boolean {
  return axe !== null && motDe(axe.value) === 'axe' && motDe(texte) !== 'axe';
}

/** The context after a row that stands alone as a title; null when it is none. */
export function lireTitre(contexte: Contexte, ligne: Ligne, suivante: Ligne | undefined): TitreLu | null {
  const [c] = ligne.cases;
  if (!c || ligne.cases.length > 2 || c.texte.length > LONGUEUR_TITRE) return null;
  const niveau = niveauNomme(c.texte);
  if (niveau === 'objectif') {
    const objectif = { ...lireLibelleAction(c, c.texte, { nu: false, objectifs: true }), entier: champ(c) };
    return { contexte: { ...contexte, objectif }, lignes: 1, niveau };
  }
  if (niveau) {
    const { field, lignes } = champDeNiveau(ligne, c, suivante);
    const place = niveau === 'axe' && estSousLAxe(contexte, c.texte) ? 'objectifGeneral' : niveau;
    return { contexte: avecNiveau(contexte, place, field), lignes, niveau: place };
  }
  if (ligne.cases.length > 1 || !(TITRE_DE_PLAN.test(c.texte) || ANNEXE.test(c.texte))) return null;
  return { contexte: { ...SANS_CONTEXTE, titre: champ(c) }, lignes: 1, niveau: null };
}
