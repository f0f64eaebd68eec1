import { displayText } from '../../workbook';
import { champPartie, champValeur } from '../feuille/champ';
import type { Case } from '../feuille/feuille';
import type { Mesure } from '../records';

/** A figure in a text, with its place in it. */
export interface Nombre {
  readonly valeur: number;
  /** Value of one unit of the last digit: 0.1 for "4,3". */
  readonly pas: number;
  readonly printed: string;
  readonly debut: number;
  readonly fin: number;
}

/** Neither a piece of a date, of an hour or of a word: "31/12/2024", "18h30", "CTG2". */
const NOMBRE =
  /(?<![\p{L}\d/:]|\d[.,])(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,]\d+)?(?!\d|[.,]\d|\s?[/:]\s?\d|\s?h(?:\d|\b))/gu;

function decimales(texte: string): number {
  return /[.,](\d+)/.exec(texte)?.[1]?.length ?? 0;
}

const pasDe = (texte: string): number => Number(`1e-${String(decimales(texte))}`);

/** "15 000", "4,3", "0.5". */
export function valeurDe(texte: string): number {
  return Number(texte.replace(/[ \u00a0\u202f]/g, '').replace(',', '.'));
}

/** The figures of a text, from left to right. */
export function nombresDans(texte: string): readonly Nombre[] {
  return [...texte.matchAll(NOMBRE)].map(({ 0: printed, index }) => ({
    valeur: valeurDe(printed),
    pas: pasDe(printed),
    printed,
    debut: index,
    fin: index + printed.length,
  }));
}

/** A figure read in the text of a cell; `facteur` turns it into its canonical unit. */
export function mesureDuTexte(c: Case, { valeur, pas, printed }: Nombre, facteur = 1): Mesure {
  return {
    ...champPartie(c, printed),
    value: valeur * facteur,
    ecriture: 'texte',
    pas: pas * facteur,
    calculee: c.cell.formula !== null,
  };
}

/** A cell that holds a number, with the precision that it shows. */
export function mesureDuNombre(c: Case): Mesure | null {
  const { value, formula } = c.cell;
  if (typeof value !== 'number') return null;
  const montre = displayText(c.cell);
  const pas = pasDe(montre) / (montre.includes('%') ? 100 : 1);
  return { ...champValeur(c, value), ecriture: 'valeur', pas, calculee: formula !== null };
}

/** A cell that holds a number, or a text that begins with one followed by nothing but `unite`. */
export function mesureDeCase(c: Case, unite: RegExp): Mesure | null {
  const [nombre] = typeof c.cell.value === 'string' ? nombresDans(c.texte) : [];
  if (!nombre) return mesureDuNombre(c);
  const seul = c.texte.slice(0, nombre.debut).trim() === '' && unite.test(c.texte.slice(nombre.fin).trim());
  return seul ? mesureDuTexte(c, nombre) : null;
}
