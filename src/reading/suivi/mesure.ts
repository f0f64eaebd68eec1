import { displayText } from '../../workbook';
import { champValeur } from '../feuille/champ';
import type { Case } from '../feuille/feuille';
import type { Mesure } from '../records';

const PART = /^(\d{1,3})(?:[.,](\d+))?\s*(%?)$/;
const CENT = 100;

/** Value of one unit of the last digit. */
function pasDe(decimales: string): number {
  return 10 ** -decimales.length;
}

/** A share done, as a fraction: 75 %, 0.75 or a plain 75. */
export function avancementDe(c: Case): Mesure | null {
  const { cell } = c;
  const montre = typeof cell.value === 'number' ? displayText(cell) : c.texte;
  const [, entier, decimales = '', pourcent] = PART.exec(montre.trim()) ?? [];
  if (entier === undefined) return null;
  const nombre = Number(`${entier}.${decimales || '0'}`);
  const fraction = pourcent === '' && nombre <= 1;
  return {
    ...champValeur(c, fraction ? nombre : nombre / CENT),
    ecriture: typeof cell.value === 'string' ? 'texte' : fraction || pourcent !== '' ? 'valeur' : 'points',
    pas: fraction ? pasDe(decimales) : pasDe(decimales) / CENT,
    calculee: cell.formula !== null,
  };
}
