import { normaliser } from './texte';

const ABREGES: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  stes: 'saintes',
};

/** Small words that people write in place of one another, inside a name only. */
const LIAISONS: Readonly<Record<string, string>> = { lez: 'les', le: 'les', s: 'sur', ss: 'sous' };

const ARTICLES: Readonly<Record<string, string>> = { aux: 'les', au: 'le', a: '' };

/** Key of comparison of a commune name: "ST MARTIN LEZ TATINGHEM CEDEX 2" and "Saint-Martin-lès-Tatinghem" have the same. */
export function cleCommune(nom: string): string {
  return cleDesMots(motsUtiles(nom));
}

/** Keys to try when the first gives nothing: "Couture (La)", "aux Attaques", "Rochelle". */
export function clesDeRecours(nom: string): readonly string[] {
  const article = /^(.+?)\s*[,(]\s*(l[’']|le|la|les)\s*\)?$/iu.exec(nom.trim());
  const mots = motsUtiles(nom);
  const [premier = '', ...suite] = mots;
  return [
    ...(article ? [cleCommune(`${article[2] ?? ''} ${article[1] ?? ''}`)] : []),
    ...(premier in ARTICLES ? [cleDesMots([ARTICLES[premier] ?? '', ...suite])] : []),
    ...['le', 'la', 'les', 'l'].map((debut) => cleDesMots([debut, ...mots])),
  ];
}

/** Words without CEDEX and its number, nor the number of an arrondissement. */
function motsUtiles(nom: string): readonly string[] {
  return normaliser(nom)
    .replace(/ cedex( \d{1,2})?$/, '')
    .replace(/^(paris|lyon|marseille)( \d{1,2} ?(er|e|eme|ieme)?)?( arrondissement| arrdt| arr)?$/, '$1')
    .split(' ');
}

function cleDesMots(mots: readonly string[]): string {
  return mots.map((mot, rang) => ABREGES[mot] ?? (rang > 0 ? LIAISONS[mot] : undefined) ?? mot).join('');
}
