import { grouper } from '../rules';
import { Ressemblance } from './ressemblance';
import type { Sujet } from './sujet';

/** The records of two versions, each with itself. */
export interface Appariement {
  readonly paires: readonly (readonly [avant: Sujet, apres: Sujet])[];
  readonly disparus: readonly Sujet[];
  readonly apparus: readonly Sujet[];
}

/** A word or a fact shared by more records than this tells nothing of who they are. */
const VOISINS_AU_PLUS = 40;
const CANDIDATS_AU_PLUS = 80;
const SUJETS_PAR_PAUSE = 50;

type Pas<T> = Generator<null, T, void>;

function toutDit({ traits }: Sujet): string {
  return traits.map(({ nom, cle }) => `${nom}:${cle}`).join('|');
}

/** The fact that says most of who a record is: its name, its title. */
function essentiel({ traits }: Sujet): string | null {
  const [premier, ...suite] = traits;
  if (!premier) return null;
  const { nom, cle } = suite.reduce((plus, trait) => (trait.poids > plus.poids ? trait : plus), premier);
  return `${nom}:${cle}`;
}

/** What records that may be one have in common. */
function indices(sujet: Sujet): string[] {
  const parTrait = sujet.traits.flatMap(({ nom, cle, mots }) => [
    `${nom}:${cle}`,
    ...(mots ?? []).map((mot) => `${nom}~${mot}`),
  ]);
  const exacts = sujet.traits.filter(({ mots }) => mots === null).map(({ nom, cle }) => `${nom}:${cle}`);
  return [...parTrait, exacts.join('|')];
}

class Restes {
  readonly paires: (readonly [Sujet, Sujet])[] = [];

  constructor(
    readonly avant: Set<Sujet>,
    readonly apres: Set<Sujet>,
  ) {}

  unir(avant: Sujet, apres: Sujet): void {
    if (!this.avant.has(avant) || !this.apres.has(apres)) return;
    this.avant.delete(avant);
    this.apres.delete(apres);
    this.paires.push([avant, apres]);
  }

  /** Unites the records that say all the same, in their order. */
  unirIdentiques(): void {
    const nouveaux = grouper(this.apres, toutDit);
    for (const [cle, anciens] of grouper(this.avant, toutDit)) {
      const memes = nouveaux.get(cle) ?? [];
      anciens.forEach((ancien, rang) => {
        const meme = memes[rang];
        if (meme) this.unir(ancien, meme);
      });
    }
  }

  /** Unites the records whose name nothing else bears in either version, when the rest does not belie it. */
  unirHomonymes(seMesurent: (avant: Sujet, apres: Sujet) => boolean): void {
    const nouveaux = grouper(this.apres, essentiel);
    for (const [cle, [ancien, ...autres]] of grouper(this.avant, essentiel)) {
      const [meme, ...deTrop] = nouveaux.get(cle) ?? [];
      if (!ancien || !meme || autres.length + deTrop.length > 0) continue;
      if (seMesurent(ancien, meme)) this.unir(ancien, meme);
    }
  }
}

interface Candidature {
  readonly avant: Sujet;
  readonly apres: Sujet;
  readonly part: number;
  readonly poids: number;
}

function candidats(sujet: Sujet, parIndice: ReadonlyMap<string, readonly Sujet[]>): Sujet[] {
  const listes = indices(sujet)
    .flatMap((indice) => [parIndice.get(indice) ?? []])
    .filter(({ length }) => length > 0 && length <= VOISINS_AU_PLUS)
    .sort((a, b) => a.length - b.length);
  const vus = new Set<Sujet>();
  for (const liste of listes) {
    if (vus.size >= CANDIDATS_AU_PLUS) break;
    liste.forEach((autre) => vus.add(autre));
  }
  return [...vus];
}

function indexer(sujets: Iterable<Sujet>): Map<string, Sujet[]> {
  const couples = [...sujets].flatMap((sujet) => indices(sujet).map((indice) => ({ indice, sujet })));
  const groupes = grouper(couples, ({ indice }) => indice);
  return new Map([...groupes].map(([indice, memes]) => [indice, memes.map(({ sujet }) => sujet)]));
}

/** The pairs that resemble each other enough, the nearest first. */
function* candidatures(restes: Restes, mesure: Ressemblance, seuil: number): Pas<Candidature[]> {
  const parIndice = indexer(restes.apres);
  const toutes: Candidature[] = [];
  let rang = 0;
  for (const avant of restes.avant) {
    if (++rang % SUJETS_PAR_PAUSE === 0) yield null;
    for (const apres of candidats(avant, parIndice)) {
      const { part, poids } = mesure.entre(avant, apres);
      if (part >= seuil) toutes.push({ avant, apres, part, poids });
    }
  }
  return toutes.sort((a, b) => b.part - a.part || b.poids - a.poids);
}

/** Finds each record in the other version: first those that say the same, then, the nearest first, those that say nearly so. */
export function* apparier(avant: readonly Sujet[], apres: readonly Sujet[], seuil: number): Pas<Appariement> {
  const restes = new Restes(new Set(avant), new Set(apres));
  restes.unirIdentiques();
  yield null;
  const mesure = new Ressemblance([...avant, ...apres]);
  yield null;
  restes.unirHomonymes((ancien, nouveau) => mesure.entre(ancien, nouveau).part >= seuil);
  yield null;
  for (const candidature of yield* candidatures(restes, mesure, seuil)) {
    restes.unir(candidature.avant, candidature.apres);
  }
  const rangs = new Map(apres.map((sujet, rang) => [sujet, rang]));
  const rangDe = ([, sujet]: readonly [Sujet, Sujet]) => rangs.get(sujet) ?? 0;
  return {
    paires: restes.paires.sort((a, b) => rangDe(a) - rangDe(b)),
    disparus: [...restes.avant],
    apparus: [...restes.apres],
  };
}
