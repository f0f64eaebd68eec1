import { distance, mots } from '../../referentiel';
import { INTITULES, INTITULES_NUMEROTES, MOTS_FACULTATIFS, MOTS_VIDES } from './intitules';
import type { NomIntitule } from './intitules';

/** A label recognised at the head of a cell. */
export interface Intitule {
  readonly nom: NomIntitule;
  /** The label, as printed, without what parts it from its value. */
  readonly printed: string;
  /** What follows it in the cell; "" when it stands alone. */
  readonly valeur: string;
  /** "(suite)": the field goes on from the page before. */
  readonly suite: boolean;
}

const LETTRES_MAX = 90;
const RANG = /^\s*(?:[\d]{1,2}|[IVX]{1,4})\s*[.)–—-]\s+|^[\s•▪●◦*·✓➢–—-]+/u;
const FIN = /\s*(?::|→|=>|\n)\s*/u;
const PLURIEL = /\((?:e?s?|x)\s*\)/giu;
const SUITE = /\(?\bsuite\b\)?/iu;
const MENTION = /\(.*$/su;

const singulier = (mot: string): string => (mot.length > 3 ? mot.replace(/[sx]$/, '') : mot);

/** The words of a label that tell it from another; years and numbers apart. */
function cleDe(libelle: string): { readonly cle: string; readonly numerotee: boolean } {
  const tous = mots(libelle.replace(PLURIEL, ' ')).map(({ mot }) => singulier(mot));
  const parlants = tous.filter((mot) => !MOTS_VIDES.has(mot) && !/^\d+$/.test(mot));
  const propres = parlants.filter((mot) => !MOTS_FACULTATIFS.has(mot));
  const numerotee = tous.some((mot) => /^\d/.test(mot));
  return { cle: (propres.length > 0 ? propres : parlants.slice(0, 1)).join(' '), numerotee };
}

const PAR_CLE: ReadonlyMap<string, NomIntitule> = new Map([
  ['action', 'titre'] as const,
  ['projet', 'titre'] as const,
  ...[...INTITULES].flatMap(([nom, formes]) => formes.map((forme) => [cleDe(forme).cle, nom] as const)),
]);

/** Shorter labels are too near other words for a slip to be forgiven. */
const CLE_MIN = 7;
const BOUT = 3;
const CLES = [...PAR_CLE.keys()].filter((cle) => cle.length >= CLE_MIN);
const CLE_MAX = Math.max(...CLES.map((cle) => cle.length)) + 2;
const CLE_LONGUE = 14;

/** A slip spares one end of the label: comparing the others letter by letter would be for nothing. */
function memeBout(un: string, autre: string): boolean {
  return un.slice(0, BOUT) === autre.slice(0, BOUT) || un.slice(-BOUT) === autre.slice(-BOUT);
}

function approchee(cle: string): NomIntitule | null {
  if (cle.length < CLE_MIN || cle.length > CLE_MAX) return null;
  const max = cle.length >= CLE_LONGUE ? 2 : 1;
  const proche = CLES.find((connue) => memeBout(cle, connue) && distance(cle, connue, max) <= max);
  return proche === undefined ? null : (PAR_CLE.get(proche) ?? null);
}

function nomDe(libelle: string, tolerant: boolean): NomIntitule | null {
  const { cle, numerotee } = cleDe(libelle);
  const nom = PAR_CLE.get(cle) ?? (tolerant ? approchee(cle) : null);
  return nom !== null && numerotee && !INTITULES_NUMEROTES.has(nom) ? null : nom;
}

/** The label at the head of a text; `tolerant` forgives an OCR slip, for sheets where fiches are known to lie. */
export function intituleDe(texte: string, tolerant: boolean): Intitule | null {
  const debut = RANG.exec(texte)?.[0].length ?? 0;
  const fin = FIN.exec(texte.slice(debut, debut + LETTRES_MAX));
  if (!fin && texte.length - debut > LETTRES_MAX) return null;
  const tete = fin ? texte.slice(debut, debut + fin.index) : texte.slice(debut);
  const suite = SUITE.test(tete);
  const nom = nomDe(
    (suite ? tete.replace(SUITE, '') : tete).replace(PLURIEL, '').replace(MENTION, ''),
    tolerant,
  );
  if (nom === null || tete.trim() === '') return null;
  const valeur = fin ? texte.slice(debut + fin.index + fin[0].length).trim() : '';
  return { nom, printed: tete.trim(), valeur, suite };
}
