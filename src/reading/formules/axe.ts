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

/** Where a formula looks from its rank. */
export interface Portee {
  /** At ranks before its own, or after: the first of a line, or the last, may have to compute otherwise. */
  readonly avant: boolean;
  readonly apres: boolean;
}

/** Cells that do not move count for nothing; those of another sheet may be anywhere. */
export function porteeDe(axe: Axe, areas: readonly AreaToken[], rang: number): Portee {
  const mobiles = areas.flatMap(({ prefix, first, last }) =>
    [first, last]
      .filter((coin) => !axe.estRangFixe(coin) && axe.rangDuCoin(coin) !== null)
      .map((coin) => ({ ailleurs: prefix !== '', ecart: (axe.rangDuCoin(coin) ?? rang) - rang })),
  );
  return {
    avant: mobiles.some(({ ailleurs, ecart }) => ailleurs || ecart < 0),
    apres: mobiles.some(({ ailleurs, ecart }) => ailleurs || ecart > 0),
  };
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
