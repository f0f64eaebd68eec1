import { parseCellName, parseRangeName } from '../../workbook';
import type { Range } from '../../workbook';
import type { Agregat } from '../records';
import { COLONNE, LIGNE } from './axe';
import type { Axe, Lieu } from './axe';

/** A formula that only adds up, or averages, cells of its own row or column. Ranks are those of its line. */
export interface Somme {
  readonly lieu: Lieu;
  readonly formule: string;
  readonly fonction: Agregat['fonction'];
  readonly axe: Axe;
  readonly debut: number;
  readonly fin: number;
  readonly plage: Range;
}

/** The first parameter of SUBTOTAL says what it computes: 9 and 109 add up. */
const APPEL = /^=\+?(?:(SUM|AVERAGE)\(|(SUBTOTAL)\(1?0?9,)(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+)\)$/i;
const CHAINE = /^=\+?\$?[A-Z]{1,3}\$?\d+(?:\+\$?[A-Z]{1,3}\$?\d+){2,}$/i;

/** Reads such a formula; null for any other. */
export function sommeDe(formule: string, lieu: Lieu): Somme | null {
  const appel = APPEL.exec(formule);
  const plage = appel ? parseRangeName(appel[3] ?? '') : plageDeChaine(formule);
  const axe = plage && axeDe(plage, lieu);
  if (!axe) return null;
  const fonction = (appel?.[1] ?? appel?.[2] ?? 'SUM').toUpperCase() as Agregat['fonction'];
  const debut = axe.rang({ row: plage.top, column: plage.left });
  const fin = axe.rang({ row: plage.bottom, column: plage.right });
  return { lieu, formule, fonction, axe, debut, fin, plage };
}

/** A range of one column under or above the cell, or of one row beside it. */
function axeDe({ top, left, bottom, right }: Range, { row, column }: Lieu): Axe | null {
  if (left === right && left === column && bottom > top) return COLONNE;
  return top === bottom && top === row && right > left ? LIGNE : null;
}

/** "=B2+B3+B4" adds up what "=SUM(B2:B4)" does; null when a cell is skipped. */
function plageDeChaine(formule: string): Range | null {
  if (!CHAINE.test(formule)) return null;
  const cellules = formule.replace(/^=\+?/, '').split('+').map(parseCellName);
  const lignes = new Set(cellules.map((cellule) => cellule?.row ?? -1));
  const colonnes = new Set(cellules.map((cellule) => cellule?.column ?? -1));
  if (lignes.size !== 1 && colonnes.size !== 1) return null;
  const [top, bottom] = [Math.min(...lignes), Math.max(...lignes)];
  const [left, right] = [Math.min(...colonnes), Math.max(...colonnes)];
  const nombre = (bottom - top + 1) * (right - left + 1);
  return nombre === cellules.length && lignes.size * colonnes.size === nombre
    ? { top, left, bottom, right }
    : null;
}
