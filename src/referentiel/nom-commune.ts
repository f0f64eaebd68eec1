import { normaliser, normaliserLignes } from './texte';

const ARTICLES: Readonly<Record<string, string>> = { aux: 'les', au: 'le', a: '' };

/** Key of comparison of a commune name: "ST MARTIN LEZ TATINGHEM CEDEX 2" and "Saint-Martin-lès-Tatinghem" have the same. */
export function cleCommune(nom: string): string {
  return coller(sansDistribution(normaliser(nom)));
}

/** Keys of a whole column of names, one a line. */
export function clesDesCommunes(noms: string): readonly string[] {
  return coller(sansDistribution(normaliserLignes(noms))).split('\n');
}

/** Keys to try when the first gives nothing: "Couture (La)", "aux Attaques", "Rochelle". */
export function clesDeRecours(nom: string): readonly string[] {
  const inverse = /^(.+?)\s*[,(]\s*(l[’']|le|la|les)\s*\)?$/iu.exec(nom.trim());
  const utiles = sansDistribution(normaliser(nom));
  const [premier = '', ...suite] = utiles.split(' ');
  const article = ARTICLES[premier];
  return [
    ...(inverse ? [cleCommune(`${inverse[2] ?? ''} ${inverse[1] ?? ''}`)] : []),
    ...(article === undefined ? [] : [coller([article, ...suite].join(' ').trim())]),
    ...['le', 'la', 'les', 'l'].map((debut) => coller(`${debut} ${utiles}`)),
  ];
}

/** Without CEDEX and its number, nor the number of an arrondissement. */
function sansDistribution(noms: string): string {
  return noms
    .replace(/ cedex(?: \d{1,2})?$/gm, '')
    .replace(/^(paris|lyon|marseille) \d{1,2} ?(?:er|e|eme|ieme)?(?: arrondissement| arrdt| arr)?$/gm, '$1');
}

/** One word of names made alike: abridged Saint, small words that people write in place of one another. */
function coller(noms: string): string {
  return noms
    .replace(/\bst(es?|s)?\b/gm, 'saint$1')
    .replace(/ (?:lez|le)(?= )/gm, ' les')
    .replace(/ s(?= )/gm, ' sur')
    .replace(/ ss(?= )/gm, ' sous')
    .replaceAll(' ', '');
}
