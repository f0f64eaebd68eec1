import { DEPARTEMENTS } from './departements';
import { mots, normaliser, normaliserLignes } from './texte';
import type { Communes, Territoire } from './types';

/** A stretch of a text. */
export interface Morceau {
  readonly debut: number;
  readonly fin: number;
}

/** A word as it is compared, and where it stands in its name. */
export interface MotDuNom extends Morceau {
  readonly mot: string;
}

/** An EPCI with the words that one can look for it by. */
export interface Candidat {
  readonly territoire: Territoire;
  readonly nom: readonly MotDuNom[];
  readonly departement: readonly MotDuNom[];
  /** In the order of the alphabet. */
  readonly rang: number;
}

/** What the search looks through. */
export interface Index {
  readonly candidats: readonly Candidat[];
  readonly noms: readonly string[];
  readonly rangs: readonly number[];
  /** Every name of commune in plain letters, a line break before each. */
  readonly lignes: string;
  readonly debuts: readonly number[];
}

const SAINT = /\bst(es?)?\b/g;

/** Lower case, without accents, « St » in full. */
export const simplifier = (texte: string): string => normaliser(texte).replace(SAINT, 'saint$1');

const NOMS_PAR_LOT = 3000;

const faits = new WeakMap<Communes, Index>();
const enCours = new WeakMap<Communes, Generator<undefined, Index, void>>();

function pasDe(communes: Communes): Generator<undefined, Index, void> {
  const pas = enCours.get(communes) ?? construire(communes);
  enCours.set(communes, pas);
  return pas;
}

/** Makes the search ready by short steps, before the first key; who searches before the end waits for it. */
export async function preparerTerritoires(communes: Communes): Promise<void> {
  while (!faits.has(communes) && avancer(communes) === null) await new Promise((suite) => setTimeout(suite));
}

function avancer(communes: Communes): Index | null {
  const { done, value } = pasDe(communes).next();
  if (done !== true) return null;
  faits.set(communes, value);
  return value;
}

export function indexDe(communes: Communes): Index {
  let index = faits.get(communes) ?? null;
  while (index === null) index = avancer(communes);
  return index;
}

export function motsDe(texte: string): readonly MotDuNom[] {
  return mots(texte).map(({ mot, debut, fin }) => ({ mot: mot.replace(SAINT, 'saint$1'), debut, fin }));
}

/** Names in plain letters, a line break before each. */
function* enLignes(noms: readonly string[]): Generator<undefined, string, void> {
  let lignes = '';
  for (let rang = 0; rang < noms.length; rang += NOMS_PAR_LOT) {
    const lot = noms.slice(rang, rang + NOMS_PAR_LOT).join('\n');
    lignes += `\n${normaliserLignes(lot).replace(SAINT, 'saint$1')}`;
    yield;
  }
  return lignes;
}

function* construire(communes: Communes): Generator<undefined, Index, void> {
  communes.chercherEpci('');
  yield;
  const { territoires, noms, rangs } = communes.inventaire();
  const lignes = yield* enLignes(noms);
  const debuts: number[] = [];
  for (let place = lignes.indexOf('\n'); place >= 0; place = lignes.indexOf('\n', place + 1))
    debuts.push(place);
  yield;
  const alphabet = new Intl.Collator('fr');
  const ordonnes = [...territoires].sort((a, b) => alphabet.compare(a.epci.nom, b.epci.nom));
  const ordre = new Map(ordonnes.map((territoire, rang) => [territoire, rang]));
  yield;
  const candidats = territoires.map((territoire) => ({
    territoire,
    nom: motsDe(territoire.epci.nom),
    departement: motsDe(DEPARTEMENTS.get(territoire.departement) ?? ''),
    rang: ordre.get(territoire) ?? 0,
  }));
  return { candidats, noms, rangs, lignes, debuts };
}
