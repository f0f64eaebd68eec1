import { typeEnTete } from '../../referentiel';
import type { Sens, Tableau } from '../records';

/** What would make one doubt that a column holds what it was taken for. */
interface Epreuve {
  readonly nom: string;
  /** A cell that belongs there. */
  readonly juste: RegExp | ((texte: string) => boolean);
  /** Said of the column when too many of its cells do not. */
  readonly melange: string;
}

const TERRITOIRE =
  /communaut|territoire|secteur|canton|agglom|bassin|intercommun|\bepci\b|^c[acu] (?:d[eu]s?|d['’])\b/i;

const connuComme = (texte: string): boolean => typeEnTete(texte) !== null;

const EPREUVES: Readonly<Partial<Record<Sens, Epreuve>>> = {
  commune: {
    nom: 'la commune',
    juste: (texte) => !TERRITOIRE.test(texte),
    melange: 'mêle communes et territoires',
  },
  codePostal: {
    nom: 'le code postal',
    juste: /^\D*\d{2} ?\d{3}\b/,
    melange: 'ne contient pas que des codes postaux',
  },
  places: { nom: 'le nombre de places', juste: /\d/, melange: 'mêle nombres et textes' },
  etp: { nom: 'le nombre d’ETP', juste: /\d/, melange: 'mêle nombres et textes' },
  siret: { nom: 'le SIRET', juste: /^(?:\d[\s.]*){9,14}$/, melange: 'ne contient pas que des SIRET' },
  telephone: {
    nom: 'le téléphone',
    juste: /^\+?(?:\d[\s./-]*){9,12}$/,
    melange: 'ne contient pas que des numéros de téléphone',
  },
  annee: { nom: 'l’année', juste: /\b(?:19|20)\d\d\b|^N\b/, melange: 'ne contient pas que des années' },
  type: { nom: 'le type de service', juste: connuComme, melange: 'contient des services inconnus' },
};

const NOMS: Readonly<Partial<Record<Sens, string>>> = {
  nom: 'le nom',
  structure: 'le nom et l’adresse de la structure',
  adresse: 'l’adresse',
  gestionnaire: 'le gestionnaire',
  gestionnaireAdresse: 'l’adresse du gestionnaire',
  collectivite: 'la collectivité',
};

const PART_ETRANGERE = 0.2;
const CELLULES_MIN = 3;

function melangee({ juste }: Epreuve, textes: readonly string[]): boolean {
  const convient = typeof juste === 'function' ? juste : (texte: string): boolean => juste.test(texte);
  const etrangers = textes.filter((texte) => !convient(texte)).length;
  return textes.length >= CELLULES_MIN && etrangers >= textes.length * PART_ETRANGERE;
}

/** Why one may doubt what a column was taken for, as a question; null when nothing tells against it. */
export function douteDeColonne(
  lettre: string,
  sens: Sens | null,
  sansEntete: boolean,
  textes: readonly string[],
): string | null {
  const epreuve = sens && EPREUVES[sens];
  if (epreuve && melangee(epreuve, textes)) {
    return `La colonne ${lettre} ${epreuve.melange}\u00a0: est-ce bien ${epreuve.nom}\u00a0?`;
  }
  const nom = epreuve?.nom ?? (sens && NOMS[sens]);
  return sansEntete && nom ? `La colonne ${lettre} n’a pas de titre\u00a0: est-ce bien ${nom}\u00a0?` : null;
}

/** Below this, a table is to be confirmed by a reader. */
export const CONFIANCE_SURE = 0.8;

/** Why a table is to be confirmed, in one sentence; null when its reading is sure. */
export function douteDuTableau({ kind, confidence, colonnes }: Tableau): string | null {
  if (confidence >= CONFIANCE_SURE) return null;
  if (kind === 'plan') return 'Aucune colonne d’actions\u00a0: les objectifs en tiennent lieu.';
  if (kind === 'fiche') return 'Cette fiche n’a pas de numéro, ou pas de titre.';
  return colonnes.every(({ entete }) => entete === null)
    ? 'Aucun titre de colonne\u00a0: elles ont été reconnues à leur contenu.'
    : 'Ses titres de colonnes ne suffisent pas à le reconnaître.';
}
