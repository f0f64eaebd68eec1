import { memoireDeTexte, mots } from '../../referentiel';

/** A word as it is compared, with its place in the text. */
export interface Jeton {
  readonly forme: string;
  readonly debut: number;
  readonly fin: number;
}

/** Articles say nothing: two titles that differ by these alone are the same. */
const ARTICLES: ReadonlySet<string> = new Set(['l', 'la', 'le', 'les', 'un', 'une']);

/** A preposition stays, without the article that it has taken in: « du » is « de », « aux » is « à ». */
const CONTRACTIONS: Readonly<Record<string, string>> = { d: 'de', du: 'de', des: 'de', au: 'a', aux: 'a' };

/** Small words: they make a difference, but no two texts are alike for sharing them. */
const PETITS: ReadonlySet<string> = new Set(
  'a avec ce ces cette dans de en et leur leurs ou par pour qu que qui s sa ses son sur'.split(' '),
);

export const estPetit = (forme: string): boolean => PETITS.has(forme);

/** The words of a text: case, accents, punctuation, quotes, spaces and articles left aside. */
export const jetonsDe = memoireDeTexte((texte: string): readonly Jeton[] =>
  mots(texte)
    .filter(({ mot }) => !ARTICLES.has(mot))
    .map(({ mot, debut, fin }) => ({ forme: CONTRACTIONS[mot] ?? mot, debut, fin })),
);

/** A text as one key: two texts that have the same say the same. */
export const cleDeTexte = memoireDeTexte((texte: string): string =>
  jetonsDe(texte)
    .map(({ forme }) => forme)
    .join(' '),
);

export function memeTexte(un: string, autre: string): boolean {
  if (un === autre || cleDeTexte(un) === cleDeTexte(autre)) return true;
  return cleDeTexte(un).replaceAll(' ', '') === cleDeTexte(autre).replaceAll(' ', '');
}
