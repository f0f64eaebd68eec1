import { approchee, exacte, motsAuPlus, peutCommencer, type Trouvee } from './lexique';
import { mots, type Mot } from './texte';
import type { FormeType } from './types-structure';
import type { TypeReconnu, TypeStructure } from './types';

export interface TypeSitue {
  readonly reconnu: TypeReconnu;
  /** Characters of the original text, the last one not included. */
  readonly debut: number;
  readonly fin: number;
}

/** A text cut in words, that positions of characters can be found again. */
interface Texte {
  readonly entier: string;
  readonly mots: readonly Mot[];
}

const LETTRES_D_UN_LONG_TYPE = 9;
const MOTS_DE_PREFIXE = 3;

/** What may stand between a type and the same type said again: "Relais petite enfance (RPE)", "RPE - ex RAM". */
const AVANT_REDITE = /^[^\S\n]*[(:/–—-]?[^\S\n]*(?:ex[\s-]+)?$/iu;
const AVANT_NOM = /^\s+(?:de\b|du\b|des\b|d[’'])/iu;
const SIGLE = /^[A-Z]{2,6}$/;

/** Several of these may be counted apart in one cell, so that they are never taken for one said twice. */
const JAMAIS_REDITS: ReadonlySet<TypeStructure> = new Set(['CENTRE_SOCIAL', 'PS_JEUNES', 'AUTRE']);

const ENTRE_TYPES = /^(?:[\s,;/+&•·|.()–—-]|\bet\b)*$/iu;

/** The type that a whole text names, a spelling mistake forgiven; null when the text says anything else. */
export function reconnaitreType(entier: string): TypeReconnu | null {
  const texte: Texte = { entier, mots: mots(entier) };
  const dernier = texte.mots.at(-1);
  if (!dernier) return null;
  const trouvee = plusLongue(texte, 0, false);
  const situe = trouvee ? situer(texte, trouvee) : null;
  if (situe && situe.fin >= dernier.fin) return { ...situe.reconnu, libelle: entier.trim() };
  const proche = approchee(texte.mots, 0, texte.mots.length);
  return proche ? reconnu(proche, entier.trim()) : null;
}

/**
 * The longest type at the head of a text, and how many characters it takes ("EAJE : Arc en Ciel" → 4).
 * A spelling mistake is forgiven before a separator, or when the wording is long enough not to be a name.
 */
export function typeEnTete(entier: string): { reconnu: TypeReconnu; longueur: number } | null {
  const texte: Texte = { entier, mots: mots(entier) };
  const trouvee = plusLongue(texte, 0, false) ?? enTeteApproche(texte);
  if (!trouvee) return null;
  const situe = situer(texte, trouvee);
  return { reconnu: situe.reconnu, longueur: situe.fin };
}

/**
 * Every type named anywhere in a text, in order, without overlap, whatever lies between them.
 * Prose names types too: use `typesEmpiles` to split a cell.
 */
export function typesDans(entier: string): readonly TypeSitue[] {
  const texte: Texte = { entier, mots: mots(entier) };
  const trouves: TypeSitue[] = [];
  for (let de = 0; de < texte.mots.length;) {
    const situe = typeDepuis(texte, de, trouves.at(-1));
    if (situe) trouves.push(situe);
    de = situe ? premierMotApres(texte, situe.fin) : de + 1;
  }
  return trouves;
}

/** The types stacked at the head of a text, one after the other with nothing but separators in between. */
export function typesEmpiles(entier: string): readonly TypeSitue[] {
  const texte: Texte = { entier, mots: mots(entier) };
  const empiles: TypeSitue[] = [];
  for (let de = 0; de < texte.mots.length;) {
    const entre = entier.slice(empiles.at(-1)?.fin ?? 0, texte.mots[de]?.debut);
    if (!ENTRE_TYPES.test(entre)) break;
    const situe = typeDepuis(texte, de, empiles.at(-1));
    if (situe) empiles.push(situe);
    de = situe ? premierMotApres(texte, situe.fin) : de + 1;
  }
  return empiles;
}

/** The type whose wording begins at a word. */
function typeDepuis(texte: Texte, de: number, precedent: TypeSitue | undefined): TypeSitue | null {
  const enSuite = precedent?.reconnu.type.startsWith('ALSH') ?? false;
  const trouvee = plusLongue(texte, de, enSuite);
  return trouvee && situer(texte, trouvee);
}

/** The longest wording that begins at a word. */
function plusLongue(texte: Texte, de: number, enSuite: boolean): Trouvee | null {
  if (!peutCommencer(texte.mots, de)) return null;
  const dernier = Math.min(texte.mots.length, de + motsAuPlus() + MOTS_DE_PREFIXE);
  for (let a = dernier; a > de; a -= 1) {
    const trouvee = exacte(texte.mots, de, a);
    if (trouvee && permise(texte, trouvee, enSuite)) return trouvee;
  }
  return null;
}

function permise(texte: Texte, { forme, de, a }: Trouvee, enSuite: boolean): boolean {
  if (forme.suite && enSuite) return true;
  if (de === 0 && a === texte.mots.length) return !forme.suite || forme.seule === true;
  if (forme.suite) return false;
  if (forme.capitales === 'seules' && enCapitales(texte.entier)) return false;
  return !forme.seule && (!forme.capitales || enCapitales(extrait(texte, de, a)));
}

function enCapitales(imprime: string): boolean {
  return imprime === imprime.toUpperCase();
}

function extrait({ entier, mots: parties }: Texte, de: number, a: number): string {
  return entier.slice(parties[de]?.debut ?? 0, parties[a - 1]?.fin ?? 0);
}

function premierMotApres(texte: Texte, fin: number): number {
  const suivant = texte.mots.findIndex(({ debut }) => debut >= fin);
  return suivant < 0 ? texte.mots.length : suivant;
}

/** The type found and its place, the same type said again just behind included. */
function situer(texte: Texte, trouvee: Trouvee): TypeSitue {
  const redite = trouverRedite(texte, trouvee);
  const retenue = redite && trouvee.forme.obsolete && !redite.forme.obsolete ? redite : trouvee;
  const debut = texte.mots[trouvee.de]?.debut ?? 0;
  const fin = texte.mots[(redite ?? trouvee).a - 1]?.fin ?? 0;
  return {
    reconnu: reconnu(retenue, extrait(texte, trouvee.de, trouvee.a)),
    debut,
    fin: finFermee(texte, debut, fin),
  };
}

function trouverRedite(texte: Texte, { forme, a }: Trouvee): Trouvee | null {
  const fin = texte.mots[a - 1]?.fin ?? 0;
  const de = texte.mots[a]?.mot === 'ex' ? a + 1 : a;
  const suivante = plusLongue(texte, de, false);
  if (!suivante || !memeType(forme, suivante.forme)) return null;
  const entre = texte.entier.slice(fin, texte.mots[de]?.debut);
  const apres = texte.entier.slice(texte.mots[suivante.a - 1]?.fin ?? 0);
  return AVANT_REDITE.test(entre) && !AVANT_NOM.test(apres) ? suivante : null;
}

/** One is the acronym of the other. */
function memeType(une: FormeType, autre: FormeType): boolean {
  if (une.type !== autre.type || une === autre || JAMAIS_REDITS.has(une.type)) return false;
  return SIGLE.test(une.forme) || SIGLE.test(autre.forme);
}

/** Takes the bracket that closes one opened within the type. */
function finFermee({ entier }: Texte, debut: number, fin: number): number {
  const ouverte = entier.slice(debut, fin).includes('(') && !entier.slice(debut, fin).includes(')');
  return ouverte && /^\s*\)/.test(entier.slice(fin)) ? entier.indexOf(')', fin) + 1 : fin;
}

function reconnu(trouvee: Trouvee, libelle: string): TypeReconnu {
  return {
    type: trouvee.forme.type,
    libelle,
    distance: trouvee.distance,
    propose: proposer(trouvee, libelle),
    obsolete: trouvee.forme.obsolete?.source ?? null,
  };
}

/** The wording to propose, in capitals when the printed one is. */
function proposer({ forme, distance: edits }: Trouvee, imprime: string): string | null {
  const juste = forme.obsolete?.propose ?? (edits > 0 ? forme.forme : null);
  if (juste === null) return null;
  return enCapitales(imprime) ? juste.toUpperCase() : juste;
}

/** Number of words before the first separator that cannot lie inside a type. */
function motsAvantSeparateur(texte: Texte): number {
  const coupure = /[:–—,;\n«"“(]|\s-\s/.exec(texte.entier)?.index ?? texte.entier.length;
  return texte.mots.filter(({ fin }) => fin <= coupure).length;
}

function enTeteApproche(texte: Texte): Trouvee | null {
  const borne = motsAvantSeparateur(texte);
  const entiere = borne > 0 ? approchee(texte.mots, 0, borne) : null;
  if (entiere && !entiere.forme.seule) return entiere;
  for (let a = Math.min(borne, motsAuPlus()); a > 0; a -= 1) {
    if (extrait(texte, 0, a).length < LETTRES_D_UN_LONG_TYPE) return null;
    const proche = approchee(texte.mots, 0, a);
    if (proche?.distance === 1 && !proche.forme.seule) return proche;
  }
  return null;
}
