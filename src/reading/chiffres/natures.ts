import { normaliser } from '../../referentiel';
import { lireLibelle } from '../eaje/libelle';
import type { KindTableau, NatureRangee } from '../records';
import type { Case } from '../feuille/feuille';
import { figureDe } from './quadrillage';
import type { Point, RangeeBrute } from './quadrillage';
import {
  COMPARAISON,
  DONT,
  EVOLUTION,
  MONTANT_RECU,
  MOYENNE,
  PART,
  PAR_UNITE,
  SANS_SOMME,
  SOUS_TOTAL,
  SOUS_TOTAL_COMPTE,
  TOTAL,
  TOTAL_FAIBLE,
  TOTAL_GENERAL,
} from './vocabulaire';

/** What the words and the figures of a row or a column tell of it, before any arithmetic. */
export interface Allure {
  readonly nature: NatureRangee;
  /** "Total", "Ensemble", and nothing that makes one doubt. */
  readonly nomme: boolean;
  readonly general: boolean;
  /** Rows that a sub-total says it counts: 3 for "3 RPE de GCTM :". */
  readonly compte: number | null;
  readonly sansSomme: boolean;
  /** Something that a total adds up. */
  readonly additionnable: boolean;
  /** A territory that is set beside the others. */
  readonly comparaison: boolean;
  /** A measure of EAJE: "Total des charges" is what a structure spends, and not what the figures above it add up to. */
  readonly mesure: boolean;
  /** Its label begins with a dash, as what details the row above does. */
  readonly detail: boolean;
  readonly unite: string;
  /** Label and groups, normalised, to compare rows or columns of two groups. */
  readonly libelle: string;
  readonly groupe: string;
}

/** A remark in brackets says nothing of what the figures are: "Effectif total (et évolution depuis 2020)". */
const TIRET = /^\s*[-–—•>·]/;
const PARENTHESE = /\([^)]*\)/g;

/** A % sign is a word here: a label may hold nothing else. */
export function motsDuLibelle(texte: string): string {
  const nu = normaliser(texte.replace(PARENTHESE, ' ').replaceAll('%', ' pct '));
  return nu === '' ? normaliser(texte.replaceAll('%', ' pct ')) : nu;
}

const motsDe = (c: Case | null): string => (c ? motsDuLibelle(c.texte) : '');

/** Unit that most figures bear; a share only where they all are. */
function uniteDe(points: readonly (Point | null)[]): string {
  const comptes = new Map<string, number>();
  for (const point of points) {
    const figure = figureDe(point);
    if (figure) comptes.set(figure.unite, (comptes.get(figure.unite) ?? 0) + 1);
  }
  if (comptes.size > 1) comptes.delete('%');
  return [...comptes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** Nothing but years. */
function sontDesAnnees(points: readonly (Point | null)[]): boolean {
  const chiffre = points.some((point) => point?.contenu.sorte === 'chiffre');
  return !chiffre && points.some((point) => point?.contenu.sorte === 'annee');
}

function natureDesMots(libelle: string, groupes: readonly string[], brut: string): NatureRangee {
  if (SOUS_TOTAL.test(libelle) || SOUS_TOTAL_COMPTE.test(brut)) return 'sousTotal';
  if (EVOLUTION.test(libelle) || groupes.some((groupe) => EVOLUTION.test(groupe))) return 'evolution';
  if (MOYENNE.test(libelle)) return 'moyenne';
  if (PART.test(libelle) || /(?:^| )pct(?: |$)/.test(libelle)) return 'part';
  if (TOTAL.test(libelle) || groupes.some((groupe) => TOTAL.test(groupe))) return 'total';
  return 'valeur';
}

/** No share is so great: "TVA 20 %" heads amounts. */
const PART_MAX = 1000;

function sontDesMontants(points: readonly (Point | null)[], unite: string): boolean {
  return unite !== '%' && points.some((point) => Math.abs(figureDe(point)?.valeur ?? 0) > PART_MAX);
}

function natureDe(mots: NatureRangee, unite: string, vide: boolean): NatureRangee {
  if (vide && mots === 'valeur') return 'texte';
  return unite === '%' && mots !== 'evolution' && mots !== 'moyenne' ? 'part' : mots;
}

/** Places are counted: "Total des places" may add them up. */
function nommeUneMesure(libelle: Case | null, mots: string): boolean {
  if (MONTANT_RECU.test(mots)) return true;
  const mesure = libelle ? lireLibelle(libelle.texte).mesure : null;
  return mesure !== null && mesure !== 'places';
}

/** Looks at one row or column, its label and its figures, in a table of this kind. */
export function allureDe(
  { libelle, groupes }: RangeeBrute,
  points: readonly (Point | null)[],
  kind: KindTableau,
): Allure {
  const mots = motsDe(libelle);
  const motsGroupes = groupes.map(motsDe);
  const unite = uniteDe(points);
  const vide = !points.some((point) => figureDe(point) ?? point?.contenu.sorte === 'illisible');
  const mesure = kind === 'eaje' && nommeUneMesure(libelle, mots);
  const dite = natureDesMots(mots, motsGroupes, libelle?.texte ?? '');
  const plaine = (mesure && dite === 'total') || (dite === 'part' && sontDesMontants(points, unite));
  const nature = natureDe(plaine ? 'valeur' : dite, unite, vide);
  const rapport = [libelle, ...groupes].some((c) => c !== null && PAR_UNITE.test(c.texte));
  const sansSomme = rapport || sontDesAnnees(points) || SANS_SOMME.test(mots);
  const compte = SOUS_TOTAL_COMPTE.exec(libelle?.texte ?? '')?.[1];
  return {
    nature,
    nomme: TOTAL.test(mots) || SOUS_TOTAL.test(mots),
    general: TOTAL_GENERAL.test(mots),
    compte: compte === undefined ? null : Number(compte),
    sansSomme,
    additionnable: nature === 'valeur' && !sansSomme && !DONT.test(mots) && !vide,
    comparaison: COMPARAISON.test(mots),
    mesure,
    detail: TIRET.test(libelle?.texte ?? ''),
    unite,
    libelle: mots,
    groupe: motsGroupes.join(' / '),
  };
}

/** "Nombre total de places" in the last row or column may be the total of the others. */
export function pourraitTotaliser({ nature, libelle, mesure }: Allure): boolean {
  return nature === 'valeur' && !mesure && TOTAL_FAIBLE.test(libelle);
}

/** Counts and amounts, totals included; shares, changes and years are none. */
export function estDeCompte(nature: NatureRangee): boolean {
  return nature === 'valeur' || nature === 'total' || nature === 'sousTotal';
}
