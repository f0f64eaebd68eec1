import { distance, mots, normaliser, type Mot } from './texte';
import { FORMES_TYPE, type FormeType } from './types-structure';
import type { TypeReconnu } from './types';

export interface TypeSitue {
  readonly reconnu: TypeReconnu;
  readonly debut: number;
  readonly fin: number;
}

interface Trouvee {
  readonly forme: FormeType;
  readonly distance: number;
  /** Indices of words, the last one not included. */
  readonly de: number;
  readonly a: number;
}

interface Lexique {
  readonly parCle: ReadonlyMap<string, FormeType>;
  /** Same, without blanks: "multiaccueil", "ludo thèque". */
  readonly parLettres: ReadonlyMap<string, FormeType>;
  readonly parNombreDeMots: ReadonlyMap<number, readonly (readonly [readonly string[], FormeType])[]>;
  readonly maximum: number;
}

const LETTRES_COLLEES = 6;
const MOT_LONG = 6;
const MOT_MOYEN = 4;
const LETTRES_SANS_BORNE = 9;

/** Plural does not count. */
function singulier(mot: string): string {
  return mot.length >= MOT_MOYEN ? mot.replace(/[sx]$/, '') : mot;
}

function cleDe(parties: readonly string[]): string {
  return parties.map(singulier).join(' ');
}

let lexique: Lexique | null = null;

function lexiqueDesTypes(): Lexique {
  return (lexique ??= construire());
}

function construire(): Lexique {
  const parCle = new Map<string, FormeType>();
  const parLettres = new Map<string, FormeType>();
  const parNombreDeMots = new Map<number, (readonly [readonly string[], FormeType])[]>();
  for (const forme of FORMES_TYPE) {
    const cle = cleDe(normaliser(forme.forme).split(' '));
    if (parCle.has(cle)) continue;
    parCle.set(cle, forme);
    const lettres = cle.replaceAll(' ', '');
    if (lettres.length >= LETTRES_COLLEES) parLettres.set(lettres, forme);
    const parties = cle.split(' ');
    parNombreDeMots.set(parties.length, [...(parNombreDeMots.get(parties.length) ?? []), [parties, forme]]);
  }
  return { parCle, parLettres, parNombreDeMots, maximum: Math.max(...parNombreDeMots.keys()) };
}

/** "BT", "bonus territoire": says who pays, before a type. */
function finDuPrefixe(parties: readonly Mot[], de: number): number {
  if (parties[de]?.mot === 'bt') return de + 1;
  if (parties[de]?.mot !== 'bonus' || parties[de + 1]?.mot !== 'territoire') return de;
  return parties[de + 2]?.mot === 'ctg' ? de + 3 : de + 2;
}

function exacte(parties: readonly Mot[], de: number, a: number): FormeType | null {
  const { parCle, parLettres } = lexiqueDesTypes();
  const cle = cleDe(parties.slice(de, a).map(({ mot }) => mot));
  return parCle.get(cle) ?? parLettres.get(cle.replaceAll(' ', '')) ?? null;
}

/** The longest wording that begins at a word. */
function plusLongue(texte: string, parties: readonly Mot[], de: number, enSuite = false): Trouvee | null {
  const debut = finDuPrefixe(parties, de);
  const dernier = Math.min(parties.length, debut + lexiqueDesTypes().maximum + 1);
  for (let a = dernier; a > debut; a -= 1) {
    const forme = exacte(parties, debut, a);
    if (forme && permise(forme, texte, parties, debut, a, enSuite)) return { forme, distance: 0, de, a };
  }
  return null;
}

function permise(
  forme: FormeType,
  texte: string,
  parties: readonly Mot[],
  de: number,
  a: number,
  enSuite: boolean,
): boolean {
  if (forme.suite) return enSuite;
  const seule = de === 0 && a === parties.length;
  if (seule || !forme.capitales) return true;
  const imprime = extrait(texte, parties, de, a);
  return imprime === imprime.toUpperCase();
}

function extrait(texte: string, parties: readonly Mot[], de: number, a: number): string {
  return texte.slice(parties[de]?.debut ?? 0, parties[a - 1]?.fin ?? 0);
}

function toleree(mot: string): number {
  if (mot.length >= MOT_LONG) return 2;
  return mot.length >= MOT_MOYEN ? 1 : 0;
}

/** Edits between two wordings of as many words; Infinity beyond what each word may bear. */
function ecart(imprimes: readonly string[], attendus: readonly string[]): number {
  let somme = 0;
  for (const [rang, attendu] of attendus.entries()) {
    const imprime = imprimes[rang] ?? '';
    const permis = Math.min(toleree(attendu), toleree(imprime) + 1);
    const edits = distance(imprime, attendu, permis);
    if (edits > permis || (somme += edits) > 2) return Infinity;
  }
  return somme;
}

/** The only type within two edits of these words; null when none, or when two types are as near. */
function approchee(parties: readonly Mot[], de: number, a: number): Trouvee | null {
  const debut = finDuPrefixe(parties, de);
  const imprimes = parties.slice(debut, a).map(({ mot }) => singulier(mot));
  const candidates = lexiqueDesTypes().parNombreDeMots.get(imprimes.length) ?? [];
  let meilleure: Trouvee | null = null;
  for (const [attendus, forme] of candidates) {
    if (forme.capitales || forme.suite) continue;
    const edits = ecart(imprimes, attendus);
    if (edits < (meilleure?.distance ?? Infinity)) meilleure = { forme, distance: edits, de, a };
    else if (edits === meilleure?.distance && forme.type !== meilleure.forme.type) return null;
  }
  return meilleure;
}

/** The wording to propose, in capitals when the printed one is. */
function propose({ forme, distance: edits }: Trouvee, imprime: string): string | null {
  const juste = forme.obsolete?.propose ?? (edits > 0 ? forme.forme : null);
  if (juste === null) return null;
  return imprime === imprime.toUpperCase() ? juste.toUpperCase() : juste;
}

function reconnu(trouvee: Trouvee, libelle: string): TypeReconnu {
  return {
    type: trouvee.forme.type,
    libelle,
    distance: trouvee.distance,
    propose: propose(trouvee, libelle),
    obsolete: trouvee.forme.obsolete?.source ?? null,
  };
}

function situe(texte: string, parties: readonly Mot[], trouvee: Trouvee): TypeSitue {
  const debut = parties[trouvee.de]?.debut ?? 0;
  const fin = finAvecParenthese(texte, parties, trouvee);
  return { reconnu: reconnu(trouvee, extrait(texte, parties, trouvee.de, trouvee.a)), debut, fin };
}

/** "Relais petite enfance (RPE)": the acronym in brackets goes with its type. */
function finAvecParenthese(texte: string, parties: readonly Mot[], { forme, a }: Trouvee): number {
  const fin = parties[a - 1]?.fin ?? 0;
  const parenthese = /^\s*\(([^()]*)\)/.exec(texte.slice(fin));
  if (!parenthese) return fin;
  const contenu = mots(parenthese[1] ?? '').filter(({ mot }) => mot !== 'ex');
  const redite = contenu.length > 0 && exacte(contenu, 0, contenu.length)?.type === forme.type;
  return redite ? fin + parenthese[0].length : fin;
}

/** The type that a whole text names, a spelling mistake forgiven; null when the text says anything else. */
export function reconnaitreType(texte: string): TypeReconnu | null {
  const parties = mots(texte);
  if (parties.length === 0) return null;
  const trouvee = plusLongue(texte, parties, 0);
  if (trouvee && finCouverte(texte, parties, trouvee)) return reconnu(trouvee, texte.trim());
  const proche = approchee(parties, 0, parties.length);
  return proche ? reconnu(proche, texte.trim()) : null;
}

function finCouverte(texte: string, parties: readonly Mot[], trouvee: Trouvee): boolean {
  return finAvecParenthese(texte, parties, trouvee) >= (parties.at(-1)?.fin ?? 0);
}

/**
 * The longest type at the head of a text, and how many characters it takes ("EAJE : Arc en Ciel" → 4).
 * A spelling mistake is forgiven before a separator, or when the wording is long enough not to be a name.
 */
export function typeEnTete(texte: string): { reconnu: TypeReconnu; longueur: number } | null {
  const parties = mots(texte);
  const trouvee = plusLongue(texte, parties, 0) ?? enTeteApproche(texte, parties);
  if (!trouvee) return null;
  const { reconnu: type, fin } = situe(texte, parties, trouvee);
  return { reconnu: type, longueur: fin };
}

/** Number of words before the first separator that cannot lie inside a type. */
function motsAvantSeparateur(texte: string, parties: readonly Mot[]): number {
  const coupure = /[:–—,;\n«"(]|\s-\s/.exec(texte)?.index ?? texte.length;
  return parties.filter(({ fin }) => fin <= coupure).length;
}

function enTeteApproche(texte: string, parties: readonly Mot[]): Trouvee | null {
  const borne = motsAvantSeparateur(texte, parties);
  const entiere = borne > 0 ? approchee(parties, 0, borne) : null;
  if (entiere) return entiere;
  for (let a = Math.min(parties.length, lexiqueDesTypes().maximum); a > 0; a -= 1) {
    const longue = extrait(texte, parties, 0, a).length >= LETTRES_SANS_BORNE;
    const proche = longue ? approchee(parties, 0, a) : null;
    if (proche?.distance === 1) return proche;
  }
  return null;
}

/** Every type named in a text, in order, without overlap; what lies between them is not looked at. */
export function typesDans(texte: string): readonly TypeSitue[] {
  const parties = mots(texte);
  const trouves: TypeSitue[] = [];
  for (let de = 0; de < parties.length;) {
    const suite = trouves.at(-1)?.reconnu.type.startsWith('ALSH') ?? false;
    const trouvee = plusLongue(texte, parties, de, suite);
    if (trouvee) trouves.push(situe(texte, parties, trouvee));
    de = trouvee ? apres(parties, trouves.at(-1)?.fin ?? 0, trouvee.a) : de + 1;
  }
  return trouves;
}

function apres(parties: readonly Mot[], fin: number, auMoins: number): number {
  const suivant = parties.findIndex(({ debut }) => debut >= fin);
  return suivant < 0 ? parties.length : Math.max(suivant, auMoins);
}

const ENTRE_TYPES = /^(?:[\s,;/+&•·|.–—-]|\bet\b)*$/iu;

/** The types stacked at the head of a text, one after the other with nothing but separators in between. */
export function typesEmpiles(texte: string): readonly TypeSitue[] {
  const empiles: TypeSitue[] = [];
  let fin = 0;
  for (const trouve of typesDans(texte)) {
    if (!ENTRE_TYPES.test(texte.slice(fin, trouve.debut))) break;
    empiles.push(trouve);
    fin = trouve.fin;
  }
  return empiles;
}
