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

/** How near two records are, from 0 to 1, and the weight of the facts that both give. */
export interface Mesuree {
  readonly part: number;
  readonly poids: number;
}

/** Compares records by their facts; words that most records share count little. */
export class Ressemblance {
  private readonly frequences = new Map<string, number>();
  private readonly nombre: number;

  constructor(sujets: readonly Sujet[]) {
    this.nombre = sujets.length;
    for (const { traits } of sujets) {
      for (const { nom, mots } of traits) mots?.forEach((mot) => this.compter(`${nom}:${mot}`));
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

  private compter(cle: string): void {
    this.frequences.set(cle, (this.frequences.get(cle) ?? 0) + 1);
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
    const resteB = b.filter((mot) => !dits.has(mot));
    const fautifs = a.filter((mot) => !dits.has(mot) && resteB.some((autre) => sePrennentPourUn(mot, autre)));
    const partage = this.poidsDe(nom, communs) + this.poidsDe(nom, fautifs);
    return Math.min(1, (2 * partage) / (this.poidsDe(nom, a) + this.poidsDe(nom, b)));
  }

  private poidsDe(nom: string, mots: readonly string[]): number {
    return mots.reduce((somme, mot) => {
      return somme + Math.log(1 + this.nombre / (this.frequences.get(`${nom}:${mot}`) ?? 1));
    }, 0);
  }
}
