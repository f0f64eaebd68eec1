import { displayText, isDateFormat } from '../../workbook';
import type { Field } from '../records';
import type { Case } from './feuille';

/** The whole text of a cell, as it stands in it. */
export function imprime({ cell, texte, ecrit }: Case): string {
  return ecrit ?? (typeof cell.value === 'string' ? cell.value : texte);
}

/** Most texts have nothing to put right: one look is cheaper than a copy. */
const ESPACES = /[^\S ]|\s\s|^\s|\s$/;

export function unSeulEspace(texte: string): string {
  return ESPACES.test(texte) ? texte.replace(/\s+/g, ' ').trim() : texte;
}

/** Field of a whole cell, its spaces put right in the value. */
export function champ(c: Case): Field {
  return { value: unSeulEspace(c.texte), printed: imprime(c), cells: c.lieu };
}

export const estUneDate = ({ cell }: Case): boolean =>
  typeof cell.value === 'number' && isDateFormat(cell.format);

/** What a cell shows: a date is a number that its format dresses. */
export function texteMontre(c: Case): string {
  return estUneDate(c) ? displayText(c.cell) : c.texte;
}

/** Field of a value worked out from a whole cell. */
export function champValeur<T>(c: Case, value: T): Field<T> {
  return { value, printed: imprime(c), cells: c.lieu };
}

/** Field of some characters of a cell. */
export function champPartie(c: Case, printed: string, value: string = unSeulEspace(printed)): Field {
  return { value, printed: c.ecrit ?? printed, cells: c.lieu };
}
