import type { Hasard } from '../hasard';
import type { Cle, Ecrite } from './feuillet';

/** How a Caf writes its figures, the same all over a workbook. */
export interface Ecritures {
  taux(nombre: number, cle: Cle): Ecrite;
  euros(nombre: number, cle: Cle): Ecrite;
  readonly tauxFormat: string;
}

const arrondi = (nombre: number, decimales: number): number => Number(nombre.toFixed(decimales));
const virgule = (nombre: number, decimales: number): string => nombre.toFixed(decimales).replace('.', ',');

const TAUX: Readonly<
  Record<'format' | 'points', (nombre: number, decimales: number) => Omit<Ecrite, 'cle'>>
> = {
  format: (nombre, decimales) => ({
    ecrit: arrondi(nombre, decimales + 2),
    format: decimales === 1 ? '0.0%' : '0.00%',
  }),
  points: (nombre, decimales) => ({ ecrit: arrondi(nombre * 100, decimales) }),
};

/** Figures as numbers, with or without a format. */
export function ecrituresDe(hasard: Hasard): Ecritures {
  const enPoints = hasard.chance(0.3);
  const decimales = hasard.parmi([1, 2]);
  const eurosFormat = hasard.parmi(['General', '0.00', '#,##0.00 "€"']);
  return {
    taux: (nombre, cle) => ({ ...TAUX[enPoints ? 'points' : 'format'](nombre, decimales), cle }),
    euros: (nombre, cle) => ({ ecrit: arrondi(nombre, 2), format: eurosFormat, cle }),
    tauxFormat: '0.00%',
  };
}

/** Figures typed with their unit, as texts: "70,13 %", "13,86 €". */
export const EN_TEXTES: Ecritures = {
  taux: (nombre, cle) => ({
    ecrit: arrondi(nombre, 4),
    enTexte: (n) => `${virgule(n * 100, 2)}%`,
    cle,
  }),
  euros: (nombre, cle) => ({ ecrit: arrondi(nombre, 2), enTexte: (n) => `${virgule(n, 2)} €`, cle }),
  tauxFormat: '0.00%',
};
