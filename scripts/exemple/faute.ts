/** A mistake planted in a cell, and the rule that names it. */
export interface Faute {
  readonly regle: string;
  readonly quoi: string;
}

/** A value of a cell, with the mistake that it holds, if any. */
export interface Valeur {
  readonly valeur: string | number | null;
  readonly faute?: Faute;
}

export type Case = string | number | null | Valeur;

export const faute = (valeur: Valeur['valeur'], regle: string, quoi: string): Valeur => ({
  valeur,
  faute: { regle, quoi },
});
