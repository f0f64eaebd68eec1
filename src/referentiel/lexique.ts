import { distance, normaliser, type Mot } from './texte';
import { FORMES_TYPE, type FormeType } from './types-structure';

/** A wording found in a text, between two words; the last one is not included. */
export interface Trouvee {
  readonly forme: FormeType;
  readonly distance: number;
  readonly de: number;
  readonly a: number;
}

interface Lexique {
  readonly parCle: ReadonlyMap<string, FormeType>;
  /** Same, without blanks: "multiaccueil", "ludo thèque". */
  readonly parLettres: ReadonlyMap<string, FormeType>;
  readonly parNombreDeMots: ReadonlyMap<number, readonly MotsAttendus[]>;
  readonly maximum: number;
}

type MotsAttendus = readonly [readonly string[], FormeType];

const LETTRES_COLLEES = 6;
const MOT_LONG = 6;
const MOT_MOYEN = 4;
const ECART_MAXIMAL = 2;

let lexique: Lexique | null = null;

function lexiqueDesTypes(): Lexique {
  return (lexique ??= construire());
}

/** Words of the longest wording. */
export function motsAuPlus(): number {
  return lexiqueDesTypes().maximum;
}

function construire(): Lexique {
  const parCle = new Map<string, FormeType>();
  for (const forme of FORMES_TYPE) {
    const cle = cleDe(normaliser(forme.forme).split(' '));
    if (!parCle.has(cle)) parCle.set(cle, forme);
  }
  const parLettres = new Map([...parCle].map(([cle, forme]) => [cle.replaceAll(' ', ''), forme] as const));
  const attendus = [...parCle].map(([cle, forme]): MotsAttendus => [cle.split(' '), forme]);
  const maximum = Math.max(...attendus.map(([parties]) => parties.length));
  const parNombreDeMots = new Map(
    Array.from({ length: maximum }, (_, rang) => [
      rang + 1,
      attendus.filter(([parties]) => parties.length === rang + 1),
    ]),
  );
  return { parCle, parLettres, parNombreDeMots, maximum };
}

/** Plural does not count. */
function singulier(mot: string): string {
  return mot.length >= MOT_MOYEN ? mot.replace(/[sx]$/, '') : mot;
}

function cleDe(parties: readonly string[]): string {
  return parties.map(singulier).join(' ');
}

/** "BT", "bonus territoire": says who pays, before a type. */
function finDuPrefixe(parties: readonly Mot[], de: number): number {
  if (parties[de]?.mot === 'bt') return de + 1;
  if (parties[de]?.mot !== 'bonus' || parties[de + 1]?.mot !== 'territoire') return de;
  return parties[de + 2]?.mot === 'ctg' ? de + 3 : de + 2;
}

/** The wording that these words are, from `de` to `a`. */
export function exacte(parties: readonly Mot[], de: number, a: number): Trouvee | null {
  const { parCle, parLettres } = lexiqueDesTypes();
  const cle = cleDe(parties.slice(finDuPrefixe(parties, de), a).map(({ mot }) => mot));
  const collee = cle.length >= LETTRES_COLLEES ? parLettres.get(cle.replaceAll(' ', '')) : undefined;
  const forme = parCle.get(cle) ?? collee;
  return forme ? { forme, distance: 0, de, a } : null;
}

/** Edits that a word may bear: none for an acronym, one or two for a longer word. */
function toleree(mot: string): number {
  if (mot.length >= MOT_LONG) return ECART_MAXIMAL;
  return mot.length >= MOT_MOYEN ? 1 : 0;
}

/** « Jours » alone is far from « Séjours », though only two letters away. */
function plusCourt(un: string, autre: string): string {
  return un.length < autre.length ? un : autre;
}

/** Edits between two wordings of as many words; Infinity beyond what each word may bear. */
function ecart(imprimes: readonly string[], attendus: readonly string[]): number {
  let somme = 0;
  for (const [rang, attendu] of attendus.entries()) {
    const imprime = imprimes[rang] ?? '';
    const permis = toleree(attendus.length === 1 ? plusCourt(imprime, attendu) : attendu);
    const edits = distance(imprime, attendu, permis);
    if (edits > permis) return Infinity;
    somme += edits;
  }
  return somme > ECART_MAXIMAL ? Infinity : somme;
}

/** Short wordings, near to too many other words. */
function seulementExacte({ forme, capitales, suite, obsolete }: FormeType): boolean {
  return capitales === true || suite === true || (obsolete !== undefined && !forme.includes(' '));
}

/** The only type within two edits of these words; null when none, or when two types are as near. */
export function approchee(parties: readonly Mot[], de: number, a: number): Trouvee | null {
  const imprimes = parties.slice(finDuPrefixe(parties, de), a).map(({ mot }) => singulier(mot));
  let proches: FormeType[] = [];
  let moindre = ECART_MAXIMAL;
  for (const [attendus, forme] of lexiqueDesTypes().parNombreDeMots.get(imprimes.length) ?? []) {
    const edits = seulementExacte(forme) ? Infinity : ecart(imprimes, attendus);
    if (edits > moindre) continue;
    proches = edits === moindre ? [...proches, forme] : [forme];
    moindre = edits;
  }
  const [forme] = proches;
  const seul = forme !== undefined && proches.every(({ type }) => type === forme.type);
  return seul ? { forme, distance: moindre, de, a } : null;
}
