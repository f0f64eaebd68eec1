import type { Range } from '../../workbook';
import { unSeulEspace, imprime } from '../feuille/champ';
import type { Case, Feuille, Ligne } from '../feuille/feuille';
import type { Ancre } from './consignes';

/** How far rows and columns may have moved since the user spoke. */
const LIGNES_MAX = 300;
const COLONNES_MAX = 12;
/** A move of one column says as much as a move of so many rows. */
const POIDS_D_UNE_COLONNE = 100;

export const memeTexte = (c: Case, texte: string): boolean =>
  unSeulEspace(imprime(c)) === unSeulEspace(texte);

/** Rows are added more often than they are taken away: what moved up has to be twice as near. */
function ecart({ row, column }: Case, ancre: Ancre): number {
  const lignes = row - ancre.row;
  const colonnes = Math.abs(column - ancre.column);
  if (Math.abs(lignes) > LIGNES_MAX || colonnes > COLONNES_MAX) return Infinity;
  return (lignes < 0 ? -2 * lignes : lignes) + colonnes * POIDS_D_UNE_COLONNE;
}

/** Of these places, the one that the user most likely spoke of; null when none has its text near enough. */
export function plusProche<T>(ancre: Ancre, parmi: readonly T[], caseDe: (un: T) => Case | null): T | null {
  let meilleur: T | null = null;
  let moindre = Infinity;
  for (const un of parmi) {
    const c = caseDe(un);
    const distance = c && memeTexte(c, ancre.texte) ? ecart(c, ancre) : Infinity;
    if (distance < moindre) [meilleur, moindre] = [un, distance];
  }
  return meilleur;
}

/** The cell that the user spoke of, wherever it is now. */
export function retrouver(lignes: readonly Ligne[], ancre: Ancre): Case | null {
  const cases = lignes
    .filter(({ row }) => Math.abs(row - ancre.row) <= LIGNES_MAX)
    .flatMap((ligne) => ligne.cases);
  return plusProche(ancre, cases, (c) => c);
}

/** The first filled cell of a range, which stands for its table. */
export function premiereCase({ lignes }: Feuille, { top, left, bottom, right }: Range): Case | null {
  for (const { row, cases } of lignes) {
    if (row < top) continue;
    if (row > bottom) break;
    const premiere = cases.find(({ column, ecrit }) => column >= left && column <= right && ecrit !== '');
    if (premiere) return premiere;
  }
  return null;
}
