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
/** Facts of this weight say, together, who a record is. */
const POIDS_FORT = 2;

type Pas<T> = Generator<null, T, void>;

function toutDit({ traits }: Sujet): string {
  return traits.map(({ nom, cle }) => `${nom}:${cle}`).join('|');
}

/** The strong facts, when there are two of them at least. */
function essentiel({ traits }: Sujet): string | null {
  const forts = traits.filter(({ poids }) => poids >= POIDS_FORT);
  return forts.length < 2 ? null : forts.map(({ nom, cle }) => `${nom}:${cle}`).join('|');
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

  /** Unites records that say the same, in their order; with `seuls`, only those that nothing else resembles. */
  unirPar(cleDe: (sujet: Sujet) => string | null, seuls: boolean): void {
    const nouveaux = grouper(this.apres, cleDe);
    for (const [cle, anciens] of grouper(this.avant, cleDe)) {
      const memes = nouveaux.get(cle) ?? [];
      if (seuls && (anciens.length > 1 || memes.length > 1)) continue;
      anciens.forEach((ancien, rang) => {
        const meme = memes[rang];
        if (meme) this.unir(ancien, meme);
      });
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
  restes.unirPar(toutDit, false);
  yield null;
  restes.unirPar(essentiel, true);
  yield null;
  const mesure = new Ressemblance([...avant, ...apres]);
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
