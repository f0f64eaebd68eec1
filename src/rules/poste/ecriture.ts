import { ecrire } from '../total/ecriture';

const CENTIEME = 0.01;

/** A figure as a message writes it: « 4,3 ». */
export function chiffre(valeur: number): string {
  return ecrire(valeur, CENTIEME);
}

interface Terme {
  readonly value: number;
}

/** Without the noise of binary numbers. */
export function sommeDe(termes: readonly Terme[]): number {
  return Number(termes.reduce((total, { value }) => total + value, 0).toPrecision(12));
}

/** « 35 + 12 = 47, et non 60 ». */
export function addition(termes: readonly Terme[], annonce: number): string {
  const gauche = termes.map(({ value }) => chiffre(value)).join(' + ');
  return `${gauche} = ${chiffre(sommeDe(termes))}, et non ${chiffre(annonce)}`;
}
