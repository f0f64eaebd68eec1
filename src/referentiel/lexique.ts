import { distance, normaliser, sontInvertis, type Mot } from './texte';
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
  /** First letters of all wordings, that most texts are put aside at once. */
  readonly debuts: ReadonlySet<string>;
  /** Words of all wordings by their first letter. */
  readonly parInitiale: ReadonlyMap<string, readonly string[]>;
  /** Words of the longest wording. */
  readonly maximum: number;
}

/** Known words that printed ones may stand for, and the letters that differ. */
interface Piste {
  readonly mots: readonly string[];
  readonly edits: number;
}

const LETTRES_COLLEES = 6;
const LETTRES_DU_DEBUT = 3;
const MOT_LONG = 6;
const MOT_MOYEN = 4;
const MOT_SUR = 8;
const ECART_MAXIMAL = 2;

let lexique: Lexique | null = null;

function lexiqueDesTypes(): Lexique {
  return (lexique ??= construire());
}

export function motsAuPlus(): number {
  return lexiqueDesTypes().maximum;
}

function construire(): Lexique {
  const parCle = new Map<string, FormeType>();
  for (const forme of FORMES_TYPE) {
    const cle = cleDe(normaliser(forme.forme).split(' '));
    if (!parCle.has(cle)) parCle.set(cle, forme);
  }
  const cles = [...parCle.keys()];
  const parLettres = new Map([...parCle].map(([cle, forme]) => [cle.replaceAll(' ', ''), forme] as const));
  const debuts = new Set([...parLettres.keys()].flatMap(prefixes));
  const parInitiale = new Map<string, string[]>();
  for (const mot of new Set(cles.flatMap((cle) => cle.split(' ')))) {
    parInitiale.set(mot.charAt(0), [...(parInitiale.get(mot.charAt(0)) ?? []), mot]);
  }
  const maximum = Math.max(...cles.map((cle) => cle.split(' ').length));
  return { parCle, parLettres, debuts, parInitiale, maximum };
}

function prefixes(lettres: string): readonly string[] {
  return Array.from({ length: LETTRES_DU_DEBUT }, (_, rang) => lettres.slice(0, rang + 1));
}

/** Plural does not count. */
function singulier(mot: string): string {
  return mot.length >= MOT_MOYEN && /[sx]$/.test(mot) ? mot.slice(0, -1) : mot;
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

/** False when no wording begins like this word. */
export function peutCommencer(parties: readonly Mot[], de: number): boolean {
  const premier = parties[finDuPrefixe(parties, de)]?.mot ?? '';
  return lexiqueDesTypes().debuts.has(premier.slice(0, LETTRES_DU_DEBUT));
}

/** The wording that these words are, from `de` to `a`. */
export function exacte(parties: readonly Mot[], de: number, a: number): Trouvee | null {
  const { parCle, parLettres } = lexiqueDesTypes();
  const cle = cleDe(parties.slice(finDuPrefixe(parties, de), a).map(({ mot }) => mot));
  const collee = cle.length >= LETTRES_COLLEES ? parLettres.get(cle.replaceAll(' ', '')) : undefined;
  const forme = parCle.get(cle) ?? collee;
  return forme ? { forme, distance: 0, de, a } : null;
}

/** The only type within two edits of these words; null when none, or when two types are as near. */
export function approchee(parties: readonly Mot[], de: number, a: number): Trouvee | null {
  const imprimes = parties.slice(finDuPrefixe(parties, de), a).map(({ mot }) => singulier(mot));
  let proches: FormeType[] = [];
  let moindre = ECART_MAXIMAL;
  for (const { mots, edits } of pistes(imprimes)) {
    const forme = lexiqueDesTypes().parCle.get(mots.join(' '));
    if (!forme || edits > moindre || seulementExacte(forme)) continue;
    proches = edits === moindre ? [...proches, forme] : [forme];
    moindre = edits;
  }
  const [forme] = proches;
  const seul = forme !== undefined && proches.every(({ type }) => type === forme.type);
  return seul ? { forme, distance: moindre, de, a } : null;
}

/** Short wordings, near to too many other words. */
function seulementExacte({ forme, capitales, suite, seule, obsolete }: FormeType): boolean {
  return (
    capitales !== undefined ||
    [suite, seule].includes(true) ||
    (obsolete !== undefined && !forme.includes(' '))
  );
}

/** Every way to read these words as known ones. */
function pistes(imprimes: readonly string[]): readonly Piste[] {
  if (imprimes.length > lexiqueDesTypes().maximum) return [];
  const accepte = imprimes.length === 1 ? fauteSure : fauteCourante;
  let ouvertes: readonly Piste[] = [{ mots: [], edits: 0 }];
  for (const imprime of imprimes) {
    const lectures = corrections(imprime, accepte);
    ouvertes = ouvertes
      .flatMap(({ mots, edits }) =>
        lectures.map((lecture) => ({ mots: [...mots, ...lecture.mots], edits: edits + lecture.edits })),
      )
      .filter(({ edits }) => edits <= ECART_MAXIMAL);
    if (ouvertes.length === 0) return [];
  }
  return ouvertes;
}

type Accepte = (imprime: string, attendu: string, edits: number) => boolean;

/** Known words near enough; only the word itself when it is known. */
function corrections(imprime: string, accepte: Accepte): readonly Piste[] {
  return motsProches(imprime).filter(
    ({ mots: [mot = ''], edits }) => edits === 0 || accepte(imprime, mot, edits),
  );
}

const MOTS_RETENUS = 4000;
const dejaVus = new Map<string, readonly Piste[]>();

/** Known words that begin with the same letter, at most two edits away. The same words come back in every row. */
function motsProches(imprime: string): readonly Piste[] {
  const deja = dejaVus.get(imprime);
  if (deja) return deja;
  if (dejaVus.size >= MOTS_RETENUS) dejaVus.clear();
  const trouves = chercherProches(imprime);
  dejaVus.set(imprime, trouves);
  return trouves;
}

function chercherProches(imprime: string): readonly Piste[] {
  const connus = lexiqueDesTypes().parInitiale.get(imprime.charAt(0)) ?? [];
  if (connus.includes(imprime)) return [{ mots: [imprime], edits: 0 }];
  if (imprime.length < MOT_MOYEN) return [];
  return connus
    .map((mot) => ({ mots: [mot], edits: distance(imprime, mot, ECART_MAXIMAL) }))
    .filter(({ edits }) => edits <= ECART_MAXIMAL);
}

/** Within a wording of several words: none for an acronym, one or two edits for a longer word. */
function fauteCourante(_: string, attendu: string, edits: number): boolean {
  if (attendu.length >= MOT_LONG) return true;
  return attendu.length >= MOT_MOYEN && edits === 1;
}

/**
 * A word alone may be a name: towns are called Créchy, Colombes or Bard.
 * Long words may bear two edits, short ones a letter too many or missing, acronyms two letters swapped.
 */
function fauteSure(imprime: string, attendu: string, edits: number): boolean {
  if (Math.min(imprime.length, attendu.length) >= MOT_SUR) return true;
  if (edits > 1) return false;
  const memesLettres = edits === 0 || sontInvertis(imprime, attendu);
  return memesLettres || (attendu.length >= MOT_LONG && imprime.length !== attendu.length);
}
