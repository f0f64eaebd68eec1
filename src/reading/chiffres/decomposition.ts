import type { NatureRangee } from '../records';
import { noter } from './accords';
import type { Axe, Candidat } from './accords';
import { UNITE_CROIX } from './croix';
import { pourraitTotaliser } from './natures';
import type { Allure } from './natures';
import { HORS_TAXES, TAXE, TOUTES_TAXES } from './vocabulaire';

export interface Decomposition {
  readonly membres: readonly number[];
  readonly confidence: number;
}

const PARTIES_SANS_NOM_MIN = 3;
const COMPARAISONS_MIN = 3;
const ACCORDS_SANS_NOM_MIN = 3;
const CONFIANCE_CONFIRMEE = 1;
const CONFIANCE_NOMMEE = 0.85;
const CONFIANCE_AMBIGUE = 0.6;
const CONFIANCE_SANS_NOM = 0.7;

/** "TTC" adds up "HT" and "TVA", which stand before it. */
function naturesDe(allures: readonly Allure[]): NatureRangee[] {
  const rangDe = (mot: RegExp): number => allures.findIndex(({ libelle }) => mot.test(libelle));
  const [ht, tva, ttc] = [rangDe(HORS_TAXES), rangDe(TAXE), rangDe(TOUTES_TAXES)];
  const taxes = ht >= 0 && ht < tva && tva < ttc;
  return allures.map(({ nature }, rang) => (taxes && rang === ttc && nature === 'valeur' ? 'total' : nature));
}

/** Finds what each total of an axis adds up, the other axis telling which way of adding was meant. */
class Decomposeur {
  readonly natures: NatureRangee[];
  readonly trouvees = new Map<number, Decomposition>();
  private readonly totaux: number[] = [];

  constructor(private readonly axe: Axe) {
    this.natures = naturesDe(axe.allures);
  }

  decomposer(): void {
    const rangs = this.axe.allures.map((_, rang) => rang);
    const sousTotaux = rangs.filter((rang) => this.natures[rang] === 'sousTotal');
    const totaux = rangs.filter((rang) => this.natures[rang] === 'total');
    this.totaux.push(...[...sousTotaux, ...totaux].sort((a, b) => a - b));
    for (const total of [...sousTotaux, ...totaux]) this.chercher(total);
    if (this.totaux.length === 0) this.sansNom(rangs);
    this.nommerSousTotaux();
  }

  private chercher(total: number): void {
    const candidats = this.candidats(total).map((membres) => noter(this.axe, total, membres));
    const meilleur = candidats.reduce<Candidat | null>((retenu, candidat) => {
      const mieux =
        !retenu ||
        candidat.accords > retenu.accords ||
        (candidat.accords === retenu.accords && candidat.desaccords < retenu.desaccords);
      return mieux ? candidat : retenu;
    }, null);
    if (!meilleur) return;
    if (this.compterTout(total, meilleur.accords)) return;
    if (meilleur.accords === 0 && this.compteAilleurs(total)) return;
    const confidence =
      meilleur.accords > 0
        ? CONFIANCE_CONFIRMEE
        : candidats.length === 1
          ? CONFIANCE_NOMMEE
          : CONFIANCE_AMBIGUE;
    this.trouvees.set(total, { membres: meilleur.membres, confidence });
  }

  /** « Total Département » stands beside the others, « Total général » under one total adds tables above; figures alone tell otherwise. */
  private compteAilleurs(total: number): boolean {
    const { comparaison, general } = this.axe.allures[total] ?? {};
    return (
      comparaison === true ||
      (general === true && this.totaux.indexOf(total) === 1 && this.totaux[0] === total - 1)
    );
  }

  /** « Département » among those who pay is a part of the total: more figures than `accords` tell it from the territory others are set beside. */
  private compterTout(total: number, accords: number): boolean {
    const membres = this.parties(total, true).filter((rang) => rang < total);
    if (membres.length < 2 || noter(this.axe, total, membres).accords <= accords) return false;
    this.trouvees.set(total, { membres, confidence: CONFIANCE_CONFIRMEE });
    return true;
  }

  /** The ways in which a total may be made, the most usual first. */
  private candidats(total: number): readonly (readonly number[])[] {
    const { compte, groupe, libelle } = this.axe.allures[total] ?? {};
    const avant = this.totaux.findLast((autre) => autre < total) ?? -1;
    const apres = this.totaux.find((autre) => autre > total) ?? Infinity;
    const parties = this.parties(total);
    const deMemeGroupe = (rang: number): boolean => this.axe.allures[rang]?.groupe === groupe;
    const jusquIci = parties.filter((rang) => rang < total);
    const ensuite = parties.filter((rang) => rang > total);
    const sansTiret = (rang: number): boolean => this.axe.allures[rang]?.detail === false;
    const candidats = [
      compte ? jusquIci.slice(-compte) : [],
      groupe === '' ? [] : jusquIci.filter(deMemeGroupe),
      jusquIci.filter((rang) => rang > avant),
      jusquIci.filter((rang) => rang > avant && sansTiret(rang)),
      this.sommets(jusquIci, (rang) => rang < total),
      this.totaux.filter((rang) => rang < total),
      jusquIci,
      groupe === '' ? [] : ensuite.filter(deMemeGroupe),
      ensuite.filter((rang) => rang < apres),
      this.sommets(ensuite, (rang) => rang > total),
      this.totaux.filter((rang) => rang > total),
      ensuite,
      parties.filter((rang) => groupe !== '' && this.axe.allures[rang]?.libelle === libelle),
    ];
    return this.distincts(candidats, total);
  }

  private distincts(
    candidats: readonly (readonly number[])[],
    total: number,
  ): readonly (readonly number[])[] {
    const vus = new Set<string>();
    const seule = this.parties(total).length === 1;
    return candidats.filter((membres) => {
      const cle = membres.join();
      if (membres.length < (seule ? 1 : 2) || membres.includes(total) || vus.has(cle)) return false;
      vus.add(cle);
      return true;
    });
  }

  /** Plain rows that a total of this unit may count; `comparaisons` takes in territories that are set beside the others. */
  private parties(total: number, comparaisons = false): readonly number[] {
    const { unite } = this.axe.allures[total] ?? {};
    const partout = comparaisons || this.comparaisonsMajoritaires();
    return this.axe.allures.flatMap((allure, rang) => {
      const memeUnite = allure.unite === unite || unite === '' || allure.unite === '';
      const partie = allure.additionnable && (partout || !allure.comparaison);
      return rang !== total && partie && memeUnite ? [rang] : [];
    });
  }

  /** A table of nothing but EPCI adds them up; one EPCI among communes is there to compare. */
  private comparaisonsMajoritaires(): boolean {
    const simples = this.axe.allures.filter(({ additionnable }) => additionnable);
    const comparaisons = simples.filter(({ comparaison }) => comparaison).length;
    return comparaisons >= COMPARAISONS_MIN && comparaisons * 2 > simples.length;
  }

  /** Sub-totals, and the plain rows that none of them counts. */
  private sommets(parties: readonly number[], voulu: (rang: number) => boolean): readonly number[] {
    const connus = [...this.trouvees].filter(([rang]) => voulu(rang));
    const comptes = new Set(connus.flatMap(([, { membres }]) => membres));
    const hauts = connus.map(([rang]) => rang).filter((rang) => !comptes.has(rang));
    if (hauts.length === 0) return [];
    return [...hauts, ...parties.filter((rang) => !comptes.has(rang))].sort((a, b) => a - b);
  }

  /** No word says total: the first or the last row may still be the sum of the others, when several columns agree, or when the others are crosses. */
  private sansNom(rangs: readonly number[]): void {
    const parties = rangs.filter((rang) => {
      const allure = this.axe.allures[rang];
      return allure?.additionnable && !allure.comparaison;
    });
    for (const total of [rangs.at(-1), rangs[0]]) {
      if (total === undefined || this.totaux.length > 0) continue;
      const membres = parties.filter((rang) => rang !== total);
      const croix = membres.every((rang) => this.axe.allures[rang]?.unite === UNITE_CROIX);
      const faible = croix || pourraitTotaliser(this.axe.allures[total] as Allure);
      if (this.axe.allures[total]?.mesure) continue;
      if (this.natures[total] !== 'valeur' || membres.length < (faible ? 2 : PARTIES_SANS_NOM_MIN)) continue;
      const { accords, desaccords } = noter(this.axe, total, membres);
      const confirme = accords >= ACCORDS_SANS_NOM_MIN && desaccords * 3 <= accords;
      if (!confirme && !(faible && total === rangs.at(-1) && desaccords <= accords + 1)) continue;
      this.natures[total] = 'total';
      this.totaux.push(total);
      this.trouvees.set(total, { membres, confidence: CONFIANCE_SANS_NOM });
    }
  }

  /** A total that another one adds up is a sub-total, whatever its name. */
  private nommerSousTotaux(): void {
    for (const { membres } of this.trouvees.values()) {
      for (const membre of membres) if (this.natures[membre] === 'total') this.natures[membre] = 'sousTotal';
    }
  }
}

export interface AxeDecompose {
  readonly natures: readonly NatureRangee[];
  readonly decompositions: ReadonlyMap<number, Decomposition>;
}

export function decomposer(axe: Axe): AxeDecompose {
  const decomposeur = new Decomposeur(axe);
  decomposeur.decomposer();
  return { natures: decomposeur.natures, decompositions: decomposeur.trouvees };
}
