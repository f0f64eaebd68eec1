import { distance, mots } from '../../referentiel';
import {
  INTITULES,
  INTITULES_NUMEROTES,
  MOTS_FACULTATIFS,
  MOTS_VIDES,
  QUALIFICATIFS,
  SANS_QUALIFICATIF,
} from './intitules';
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
  /** A letter or two from a known label: it may be a word of a value. */
  readonly approche: boolean;
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

/** The label without the words at its end that only specify it: "Indicateurs quantitatifs". */
function qualifiee(cle: string): NomIntitule | null {
  const parties = cle.split(' ');
  const dernier = parties.findLastIndex((mot) => !QUALIFICATIFS.has(mot));
  if (dernier < 0 || dernier === parties.length - 1) return null;
  const nom = PAR_CLE.get(parties.slice(0, dernier + 1).join(' '));
  return nom !== undefined && !SANS_QUALIFICATIF.has(nom) ? nom : null;
}

interface Reconnu {
  readonly nom: NomIntitule;
  readonly approche: boolean;
}

function reconnu(cle: string, tolerant: boolean): Reconnu | null {
  const exact = PAR_CLE.get(cle) ?? qualifiee(cle);
  if (exact) return { nom: exact, approche: false };
  const proche = tolerant ? approchee(cle) : null;
  return proche && { nom: proche, approche: true };
}

/** « N° », and not the year « N » of a table of figures. */
const N_DE_NUMERO = /^n\s?[°ºo.]/iu;
/** « Axe 1 – Action 2 » names a fiche, not its axe. */
const NOMME_UNE_FICHE = /(?<!\p{L})(?:action|fiche)\s*(?:n\s?[°º]\s*)?\d/iu;

function nomDe(libelle: string, tolerant: boolean): Reconnu | null {
  const { cle, numerotee } = cleDe(libelle);
  if ((cle === 'n' && !N_DE_NUMERO.test(libelle.trim())) || NOMME_UNE_FICHE.test(libelle)) return null;
  const lu = reconnu(cle, tolerant);
  return lu && numerotee && !INTITULES_NUMEROTES.has(lu.nom) ? null : lu;
}

/** The label at the head of a text; `tolerant` forgives an OCR slip, for sheets where fiches are known to lie. */
export function intituleDe(texte: string, tolerant: boolean): Intitule | null {
  const debut = RANG.exec(texte)?.[0].length ?? 0;
  const fin = FIN.exec(texte.slice(debut, debut + LETTRES_MAX));
  if (!fin && texte.length - debut > LETTRES_MAX) return null;
  const tete = fin ? texte.slice(debut, debut + fin.index) : texte.slice(debut);
  const suite = SUITE.test(tete);
  const lu = nomDe(
    (suite ? tete.replace(SUITE, '') : tete).replace(PLURIEL, '').replace(MENTION, ''),
    tolerant,
  );
  if (lu === null || tete.trim() === '') return null;
  const valeur = fin ? texte.slice(debut + fin.index + fin[0].length).trim() : '';
  return { ...lu, printed: tete.trim(), valeur, suite };
}
