import type { Field } from '../records';
import { refDe } from './feuille';
import type { Case } from './feuille';

/** The whole text of a cell, as it stands in it. */
export function imprime({ cell, texte }: Case): string {
  return typeof cell.value === 'string' ? cell.value : texte;
}

const unSeulEspace = (texte: string): string => texte.replace(/\s+/g, ' ').trim();

/** Field of a whole cell, its spaces put right in the value. */
export function champ(c: Case): Field {
  return { value: unSeulEspace(c.texte), printed: imprime(c), cells: [refDe(c)] };
}

/** Field of a value worked out from a whole cell. */
export function champValeur<T>(c: Case, value: T): Field<T> {
  return { value, printed: imprime(c), cells: [refDe(c)] };
}

/** Field of some characters of a cell. */
export function champPartie(c: Case, printed: string, value: string = unSeulEspace(printed)): Field {
  return { value, printed, cells: [refDe(c)] };
}
