import { distance } from '../referentiel';
import type { Sujet, Trait } from './sujet';

/** Words of these lengths may differ by one or two letters and be one word misspelt. */
const LETTRES_UNE_FAUTE = 5;
const LETTRES_DEUX_FAUTES = 9;

function fautesAdmises(mot: string): number {
  if (/\d/.test(mot) || mot.length < LETTRES_UNE_FAUTE) return 0;
  return mot.length < LETTRES_DEUX_FAUTES ? 1 : 2;
}

function sePrennentPourUn(a: string, b: string): boolean {
  const fautes = Math.min(fautesAdmises(a), fautesAdmises(b));
  return fautes > 0 && distance(a, b, fautes) <= fautes;
}

/** In a long text, a misspelt word changes little: it is not looked for. */
const MOTS_RELUS = 8;

/** The words of a that b spells otherwise. */
function malEcrits(a: readonly string[], b: readonly string[]): readonly string[] {
  if (a.length > MOTS_RELUS || b.length > MOTS_RELUS) return [];
  return a.filter((mot) => b.some((autre) => sePrennentPourUn(mot, autre)));
}

/** How near two records are, from 0 to 1, and the weight of the facts that both give. */
export interface Mesuree {
  readonly part: number;
  readonly poids: number;
}

/** Compares records by their facts; words that most records share count little. */
export class Ressemblance {
  /** Weight of each word of each trait. */
  private readonly poids = new Map<string, Map<string, number>>();

  constructor(sujets: readonly Sujet[]) {
    for (const { traits } of sujets) {
      for (const { nom, mots } of traits) mots?.forEach((mot) => this.compter(nom, mot));
    }
    for (const porteurs of this.poids.values()) {
      porteurs.forEach((nombre, mot) => porteurs.set(mot, Math.log(1 + sujets.length / nombre)));
    }
  }

  entre(a: Sujet, b: Sujet): Mesuree {
    let somme = 0;
    let poids = 0;
    for (const trait of a.traits) {
      const autre = b.traits.find(({ nom }) => nom === trait.nom);
      if (!autre) continue;
      somme += trait.poids * this.deTraits(trait, autre);
      poids += trait.poids;
    }
    return { part: poids === 0 ? 0 : somme / poids, poids };
  }

  private compter(nom: string, mot: string): void {
    const porteurs = this.poids.get(nom) ?? new Map<string, number>();
    this.poids.set(nom, porteurs);
    porteurs.set(mot, (porteurs.get(mot) ?? 0) + 1);
  }

  private deTraits(a: Trait, b: Trait): number {
    if (a.cle === b.cle) return 1;
    if (!a.mots || !b.mots) return 0;
    return this.deMots(a.nom, a.mots, b.mots);
  }

  /** Twice what the words in common weigh, over what all weigh. */
  private deMots(nom: string, a: readonly string[], b: readonly string[]): number {
    const deB = new Set(b);
    const communs = a.filter((mot) => deB.has(mot));
    const dits = new Set(communs);
    const resteA = a.filter((mot) => !dits.has(mot));
    const resteB = b.filter((mot) => !dits.has(mot));
    const partage = this.poidsDe(nom, communs) + this.poidsDe(nom, malEcrits(resteA, resteB));
    return Math.min(1, (2 * partage) / (this.poidsDe(nom, a) + this.poidsDe(nom, b)));
  }

  private poidsDe(nom: string, mots: readonly string[]): number {
    const poids = this.poids.get(nom);
    return mots.reduce((somme, mot) => somme + (poids?.get(mot) ?? 0), 0);
  }
}
