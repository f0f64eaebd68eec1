const DECIMALES = 2;
const ENTIER = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: DECIMALES });
const PRIX = new Intl.NumberFormat('fr-FR', {
  minimumFractionDigits: DECIMALES,
  maximumFractionDigits: DECIMALES,
});
const CENT = 100;

/** « 12 340 ». */
export function nombre(valeur: number): string {
  return ENTIER.format(valeur);
}

/** 0.7013 → « 70,13 % ». */
export function pourcent(valeur: number): string {
  return `${ENTIER.format(valeur * CENT)}\u00a0%`;
}

/** « 13,86 € ». */
export function euros(valeur: number): string {
  return `${PRIX.format(valeur)}\u00a0€`;
}

/** The word in the singular up to 1, as French has it. */
export function accorder(valeur: number, un: string, plusieurs: string): string {
  return valeur > 1 ? plusieurs : un;
}

/** « 1 équipement », « 12 équipements ». */
export function compte(valeur: number, un: string, plusieurs: string): string {
  return `${nombre(valeur)}\u00a0${accorder(valeur, un, plusieurs)}`;
}
