import { formulaTokens } from '../../workbook';
import type { AreaToken, Corner } from '../../workbook';
import type { SuiteDeFormules } from '../records';

/** A place in a sheet. */
export interface Lieu {
  readonly row: number;
  readonly column: number;
}

/**
 * Down a column or along a row: what is said of one is said of the other.
 * The line is the column (or the row) that one walks along, the rank is where one stands on it.
 */
export interface Axe {
  readonly sens: SuiteDeFormules['sens'];
  lieu(ligne: number, rang: number): Lieu;
  rang(lieu: Lieu): number;
  ligne(lieu: Lieu): number;
  rangDuCoin(coin: Corner): number | null;
  ligneDuCoin(coin: Corner): number | null;
  estRangFixe(coin: Corner): boolean;
}

export const COLONNE: Axe = {
  sens: 'colonne',
  lieu: (ligne, rang) => ({ row: rang, column: ligne }),
  rang: ({ row }) => row,
  ligne: ({ column }) => column,
  rangDuCoin: ({ row }) => row,
  ligneDuCoin: ({ column }) => column,
  estRangFixe: ({ isRowFixed }) => isRowFixed,
};

export const LIGNE: Axe = {
  sens: 'ligne',
  lieu: (ligne, rang) => ({ row: ligne, column: rang }),
  rang: ({ column }) => column,
  ligne: ({ row }) => row,
  rangDuCoin: ({ column }) => column,
  ligneDuCoin: ({ row }) => row,
  estRangFixe: ({ isColumnFixed }) => isColumnFixed,
};

/** True when each cell named stands at the same rank as the formula, or is fixed: nothing changes from the first rank to the last. */
export function estDeMemeRang(axe: Axe, areas: readonly AreaToken[], rang: number): boolean {
  return areas.every(({ prefix, first, last }) => {
    return (
      prefix === '' &&
      [first, last].every((coin) => {
        const sien = axe.rangDuCoin(coin);
        return sien === null || sien === rang || axe.estRangFixe(coin);
      })
    );
  });
}

/** True when a formula looks at other cells of its own line: a total, a running total, a difference. */
export function regardeSaLigne(axe: Axe, areas: readonly AreaToken[], lieu: Lieu): boolean {
  return areas.some(({ prefix, first, last }) => {
    if (prefix !== '') return false;
    const debut = axe.ligneDuCoin(first);
    const fin = axe.ligneDuCoin(last);
    const sienne = axe.ligne(lieu);
    const estLui = axe.rangDuCoin(first) === axe.rang(lieu) && axe.rangDuCoin(last) === axe.rang(lieu);
    return !estLui && (debut ?? 0) <= sienne && (fin ?? Infinity) >= sienne;
  });
}

/** The areas that a formula names. */
export function areasDe(formule: string): AreaToken[] {
  return formulaTokens(formule).filter((token) => token.kind === 'area');
}
