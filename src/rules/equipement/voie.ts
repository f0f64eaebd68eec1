import { memoireDeTexte, mots } from '../../referentiel';
import type { Mot } from '../../referentiel';
import type { Field } from '../../reading';

/** A street in parts: "2 bis, av. du Général de Gaulle" → "2bis", "avenue", ["general", "gaulle"]. */
export interface Voie {
  readonly numero: string | null;
  /** "rue", "avenue"…; null when the address begins otherwise. */
  readonly nature: string | null;
  /** Words that name the street, without small words, abbreviations spelled out. */
  readonly noyau: readonly string[];
  /** The street as written, small words and capitals kept, accents and abbreviations undone; "" when all in capitals. */
  readonly forme: string;
  /** Number, nature and words in one text: the same for two spellings of one place. */
  readonly cle: string;
}

const ABREGES: Readonly<Record<string, string>> = {
  av: 'avenue',
  ave: 'avenue',
  bd: 'boulevard',
  bld: 'boulevard',
  bvd: 'boulevard',
  blvd: 'boulevard',
  pl: 'place',
  rte: 'route',
  che: 'chemin',
  chem: 'chemin',
  imp: 'impasse',
  all: 'allee',
  sq: 'square',
  res: 'residence',
  fg: 'faubourg',
  fbg: 'faubourg',
  st: 'saint',
  ste: 'sainte',
  gal: 'general',
  gen: 'general',
  dr: 'docteur',
  pdt: 'president',
  cdt: 'commandant',
  mal: 'marechal',
  prof: 'professeur',
};

const NATURES = new Set(
  'rue avenue boulevard place route chemin impasse allee square residence faubourg quai cours digue ruelle sentier voie esplanade mail passage rond'.split(
    ' ',
  ),
);

export const PETITS_MOTS: ReadonlySet<string> = new Set(
  'de du des d la le les l a au aux et en sur n no numero'.split(' '),
);

const NUMERO = /^\s*(?:n[°o]\s*)?(\d+)\s*(bis|ter|quater|[a-d](?![\p{L}'’]))?/iu;

function sansAccents(texte: string): string {
  return texte.normalize('NFKD').replace(/\p{M}/gu, '');
}

function ecrit({ mot, debut, fin }: Mot, texte: string): string {
  const long = ABREGES[mot] ?? mot;
  if (PETITS_MOTS.has(long) || NATURES.has(long) || long !== mot) return long;
  return sansAccents(texte.slice(debut, fin));
}

export function analyserVoie(texte: string): Voie {
  const [tete = '', chiffres, suffixe = ''] = NUMERO.exec(texte) ?? [];
  const rue = texte.slice(tete.length);
  const parties = mots(rue);
  const longs = parties.map(({ mot }) => ABREGES[mot] ?? mot);
  const nature = longs[0] !== undefined && NATURES.has(longs[0]) ? longs[0] : null;
  const enCapitales = rue === rue.toUpperCase();
  const numero = chiffres === undefined ? null : chiffres + suffixe.toLowerCase().replace(/^b$/, 'bis');
  const noyau = longs.slice(nature ? 1 : 0).filter((mot) => !PETITS_MOTS.has(mot));
  return {
    numero,
    nature,
    noyau,
    cle: [numero, nature, ...noyau].join(' '),
    forme: enCapitales ? '' : parties.map((partie) => ecrit(partie, rue)).join(' '),
  };
}

const voieConnue = memoireDeTexte(analyserVoie);

export function voieDe({ value }: Field): Voie {
  return voieConnue(value);
}

/** Without the mark of the plural, which comes and goes in the names of streets. */
export function singulier(mot: string): string {
  return mot.length > 3 ? mot.replace(/[sx]$/, '') : mot;
}
