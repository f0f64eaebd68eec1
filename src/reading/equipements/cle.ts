import { memoireDeTexte, normaliser } from '../../referentiel';
import type { Field } from '../records';

/** Gives each record a key made from what it says; exact doubles are numbered in their order. */
export class Cles {
  private readonly vues = new Map<string, number>();
  private readonly normaliser = memoireDeTexte(normaliser);

  suivante(champs: readonly (Field | null)[]): string {
    const base = champs.map((champ) => (champ ? this.normaliser(champ.value) : '')).join('|');
    const rang = (this.vues.get(base) ?? 0) + 1;
    this.vues.set(base, rang);
    return rang === 1 ? base : `${base}#${rang}`;
  }
}
