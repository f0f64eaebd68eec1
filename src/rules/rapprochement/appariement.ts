import { grouper } from '../grouper';
import { estSansNom, genresContraires, ressemblance } from './ressemblance';
import type { Structure } from './ressemblance';

/** The structure of the other table that answers one, by its rank there. */
export interface Reponse {
  readonly rang: number;
  /** 0 to 1. */
  readonly confiance: number;
}

interface Paire {
  readonly gauche: number;
  readonly droite: number;
  readonly score: number;
}

const SEUIL = 0.65;
/** Two candidates nearer than this are as good as one another. */
const MARGE = 0.04;
/** A commune with more structures is searched by words only. */
const VOISINS_MAX = 60;
const LETTRES_DU_DEBUT = 3;
/** The only structure left in its commune, on both sides, where one of them has no name. */
const CONFIANCE_PAR_ELIMINATION = 0.8;

const debut = (mot: string): string => mot.slice(0, LETTRES_DU_DEBUT);

/** Ranks of the structures by what two tables may have in common. */
class Index {
  private readonly parCommune: ReadonlyMap<string, number[]>;
  private readonly parMot = new Map<string, Set<number>>();

  constructor(structures: readonly Structure[]) {
    this.parCommune = grouper(structures.keys(), (rang) => structures[rang]?.commune ?? null);
    for (const [rang, { mots, gestionnaire }] of structures.entries()) {
      for (const { mot } of [...mots, ...gestionnaire].filter(({ poids }) => poids === 1)) {
        const rangs = this.parMot.get(debut(mot)) ?? new Set<number>();
        this.parMot.set(debut(mot), rangs.add(rang));
      }
    }
  }

  candidats({ commune, mots, gestionnaire }: Structure): ReadonlySet<number> {
    const voisins = (commune !== null && this.parCommune.get(commune)) || [];
    const parMots = [...mots, ...gestionnaire].flatMap(({ mot }) => [...(this.parMot.get(debut(mot)) ?? [])]);
    return new Set([...(voisins.length <= VOISINS_MAX ? voisins : []), ...parMots]);
  }
}

function paires(gauches: readonly Structure[], droites: readonly Structure[]): Paire[] {
  const index = new Index(droites);
  return gauches.flatMap((structure, gauche) =>
    [...index.candidats(structure)].flatMap((droite) => {
      const autre = droites[droite];
      const score = autre ? ressemblance(structure, autre) : 0;
      return score >= SEUIL ? [{ gauche, droite, score }] : [];
    }),
  );
}

/** The pairs that no other pair, still open, contests. */
class Appariement {
  readonly reponses = new Map<number, Reponse>();
  readonly prises = new Set<number>();

  constructor(
    private readonly gauches: readonly Structure[],
    private readonly droites: readonly Structure[],
  ) {}

  private libre({ gauche, droite }: Paire): boolean {
    return !this.reponses.has(gauche) && !this.prises.has(droite);
  }

  private prendre(gauche: number, rang: number, confiance: number): void {
    this.reponses.set(gauche, { rang, confiance: Math.min(1, confiance) });
    this.prises.add(rang);
  }

  /** The best pairs first; of two that are as good, none. */
  parRessemblance(): void {
    const enOrdre = paires(this.gauches, this.droites).sort((a, b) => b.score - a.score);
    const deGauche = grouper(enOrdre, ({ gauche }) => gauche);
    const deDroite = grouper(enOrdre, ({ droite }) => droite);
    for (const paire of enOrdre) {
      if (!this.libre(paire)) continue;
      const rivales = [...(deGauche.get(paire.gauche) ?? []), ...(deDroite.get(paire.droite) ?? [])];
      const contestee = rivales.some((autre) => {
        return autre !== paire && this.libre(autre) && autre.score > paire.score - MARGE;
      });
      if (!contestee) this.prendre(paire.gauche, paire.droite, paire.score);
    }
  }

  private restants(structures: readonly Structure[], pris: (rang: number) => boolean): Map<string, number[]> {
    return grouper(structures.keys(), (rang) => (pris(rang) ? null : (structures[rang]?.commune ?? null)));
  }

  /** One structure left on each side of a commune: when one of them bears no name, they are the same. */
  parElimination(): void {
    const aGauche = this.restants(this.gauches, (rang) => this.reponses.has(rang));
    const aDroite = this.restants(this.droites, (rang) => this.prises.has(rang));
    for (const [commune, [gauche, ...autres]] of aGauche) {
      const [droite, ...encore] = aDroite.get(commune) ?? [];
      if (gauche === undefined || droite === undefined || autres.length + encore.length > 0) continue;
      const [une, autre] = [this.gauches[gauche], this.droites[droite]];
      if (!une || !autre || genresContraires(une, autre)) continue;
      if (estSansNom(une) || estSansNom(autre)) this.prendre(gauche, droite, CONFIANCE_PAR_ELIMINATION);
    }
  }
}

/** For each structure of the left table, the one of the right table that is surely the same. */
export function apparier(
  gauches: readonly Structure[],
  droites: readonly Structure[],
): ReadonlyMap<number, Reponse> {
  const appariement = new Appariement(gauches, droites);
  appariement.parRessemblance();
  appariement.parElimination();
  return appariement.reponses;
}
