import { mots, normaliser, typesDans } from '../../referentiel';

/** A word of a name that tells a structure from another, and how much it says. */
export interface MotPropre {
  readonly mot: string;
  readonly poids: number;
}

function ensemble(liste: string): ReadonlySet<string> {
  return new Set(liste.split(' '));
}

const LIAISONS = ensemble('de du des d la le les l a au aux en et ou sur sous lez chez un une');

/** Words of the Caf’s own files, of management and of types: no name is made of them. */
const ADMINISTRATION = ensemble(
  'psu paje mpe mac maf eaje creche creches multi accueil collectif collective familial familiale halte garderie ' +
    'micro mairie ville commune municipal municipale communal communale intercommunal intercommunale communautaire ' +
    'association associatif associative gestion structure etablissement places place cc ca cu',
);

/** Words that many names share. */
const COURANTS = ensemble('petit enfant enfance maison jardin espace pole centre creche ile club monde bebe');
const POIDS_COURANT = 0.3;

const LETTRES_SINGULIER = 4;

function radical(mot: string): string {
  const simple = mot.length >= LETTRES_SINGULIER ? mot.replace(/[sx]$/, '') : mot;
  return /^p?tite?$/.test(simple) || simple === 'petite' ? 'petit' : simple;
}

function estPropre(mot: string): boolean {
  const seule = mot.length === 1 && !/\d/.test(mot);
  return !seule && !/^\d{5}$/.test(mot) && !LIAISONS.has(mot) && !ADMINISTRATION.has(mot);
}

/** A text without the types that it names: "Jardin d’enfants Noé" → "Noé". */
function sansTypes(texte: string): string {
  return typesDans(texte).reduceRight((reste, { debut, fin }) => {
    return `${reste.slice(0, debut)} ${reste.slice(fin)}`;
  }, texte);
}

/** The name of a commune, as words. */
export interface NomCommune {
  readonly mots: readonly string[];
  /** The same for all its spellings. */
  readonly cle: string;
}

/** Whether the words of a commune begin here. */
function commenceIci(suite: readonly string[], rang: number, { mots: nom }: NomCommune): boolean {
  return nom.every((mot, place) => suite[rang + place] === mot);
}

/** Keys of the communes that a text names among these. */
export function communesNommees(texte: string, communes: readonly NomCommune[]): ReadonlySet<string> {
  const suite = normaliser(texte).split(' ');
  const nommees = communes.filter((commune) => suite.some((_, rang) => commenceIci(suite, rang, commune)));
  return new Set(nommees.map(({ cle }) => cle));
}

function sansCommunes(suite: readonly string[], communes: readonly NomCommune[]): readonly string[] {
  const restants: string[] = [];
  for (let rang = 0; rang < suite.length; rang += 1) {
    const nommee = communes.find((commune) => commenceIci(suite, rang, commune));
    if (nommee) rang += nommee.mots.length - 1;
    else restants.push(suite[rang] ?? '');
  }
  return restants;
}

/** The words that make the name of a structure its own, without its type, its commune and what a file adds. */
export function motsPropres(texte: string, communes: readonly NomCommune[]): readonly MotPropre[] {
  // "P tits", "P’tits": two words of one.
  const simple = sansTypes(texte).replace(/\bp['’ ]?(?=tite?s?\b)/giu, 'pe');
  const suite = sansCommunes(
    mots(simple).map(({ mot }) => mot),
    communes,
  );
  const radicaux = new Set(suite.filter(estPropre).map(radical));
  return [...radicaux].map((mot) => ({ mot, poids: COURANTS.has(mot) ? POIDS_COURANT : 1 }));
}
