import { normaliser } from '../referentiel';

/** Some words of a text that changed: kept, removed or added. */
export interface Segment {
  readonly nature: 'garde' | 'retire' | 'ajoute';
  readonly texte: string;
}

/** Beyond this, the longest common run of words is no longer looked for: the middle is told as rewritten. */
const MOTS_AU_PLUS = 600;

/** A word with what follows it up to the next one. */
interface Morceau {
  readonly texte: string;
  readonly cle: string;
}

const MORCEAU = /[\p{L}\p{M}\p{N}]+[^\p{L}\p{M}\p{N}]*|[^\p{L}\p{M}\p{N}]+/gu;

function morceaux(texte: string): Morceau[] {
  return (texte.match(MORCEAU) ?? []).map((partie) => ({ texte: partie, cle: normaliser(partie) }));
}

function debutCommun(a: readonly Morceau[], b: readonly Morceau[]): number {
  let longueur = 0;
  while (longueur < a.length && longueur < b.length && a[longueur]?.cle === b[longueur]?.cle) longueur += 1;
  return longueur;
}

/** Length of the longest run of words that a and b share from each place on. */
function communsDepuis(a: readonly Morceau[], b: readonly Morceau[]): Uint16Array[] {
  const lignes = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const suite = lignes[i + 1]?.[j + 1] ?? 0;
      const mieux = Math.max(lignes[i + 1]?.[j] ?? 0, lignes[i]?.[j + 1] ?? 0);
      const ligne = lignes[i];
      if (ligne) ligne[j] = a[i]?.cle === b[j]?.cle ? suite + 1 : mieux;
    }
  }
  return lignes;
}

function* milieu(a: readonly Morceau[], b: readonly Morceau[]): Generator<Segment> {
  const communs = communsDepuis(a, b);
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const ancien = a[i];
    const nouveau = b[j];
    if (ancien && nouveau && ancien.cle === nouveau.cle) {
      yield { nature: 'garde', texte: nouveau.texte };
      i += 1;
      j += 1;
    } else if (ancien && (communs[i + 1]?.[j] ?? 0) >= (nouveau ? (communs[i]?.[j + 1] ?? 0) : 0)) {
      yield { nature: 'retire', texte: ancien.texte };
      i += 1;
    } else {
      yield { nature: 'ajoute', texte: nouveau?.texte ?? '' };
      j += 1;
    }
  }
}

function enBloc(a: readonly Morceau[], b: readonly Morceau[]): Segment[] {
  const texteDe = (parties: readonly Morceau[]) => parties.map(({ texte }) => texte).join('');
  return [
    { nature: 'retire', texte: texteDe(a) },
    { nature: 'ajoute', texte: texteDe(b) },
  ];
}

/** Neighbours of one nature as one; between two words kept, what is removed comes before what is added. */
function regrouper(segments: Iterable<Segment>): Segment[] {
  const groupes: Segment[] = [];
  let retire = '';
  let ajoute = '';
  const vider = () => {
    if (retire !== '') groupes.push({ nature: 'retire', texte: retire });
    if (ajoute !== '') groupes.push({ nature: 'ajoute', texte: ajoute });
    retire = '';
    ajoute = '';
  };
  let garde = '';
  for (const { nature, texte } of segments) {
    if (nature === 'garde') {
      vider();
      garde += texte;
      continue;
    }
    if (garde !== '') groupes.push({ nature: 'garde', texte: garde });
    garde = '';
    if (nature === 'retire') retire += texte;
    else ajoute += texte;
  }
  vider();
  if (garde !== '') groupes.push({ nature: 'garde', texte: garde });
  return groupes;
}

/** What changes from one text to the other, word by word; case, accents and punctuation do not count. */
export function segmenter(avant: string, apres: string): readonly Segment[] {
  const a = morceaux(avant);
  const b = morceaux(apres);
  const tete = debutCommun(a, b);
  const queue = debutCommun(a.slice(tete).reverse(), b.slice(tete).reverse());
  const resteA = a.slice(tete, a.length - queue);
  const resteB = b.slice(tete, b.length - queue);
  const long = resteA.length > MOTS_AU_PLUS || resteB.length > MOTS_AU_PLUS;
  const garder = (parties: readonly Morceau[]): Segment[] =>
    parties.map(({ texte }) => ({ nature: 'garde', texte }));
  return regrouper([
    ...garder(b.slice(0, tete)),
    ...(long ? enBloc(resteA, resteB) : milieu(resteA, resteB)),
    ...garder(b.slice(b.length - queue)),
  ]);
}
