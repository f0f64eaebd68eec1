import type { Cellule, Tableau } from '../../reading';
import { grouper } from '../grouper';
import type { RuleContext } from '../rule';

export interface CelluleDe {
  readonly cellule: Cellule;
  readonly tableau: Tableau;
}

/** Every filled cell of the known tables. */
export function* cellulesDe({ lecture }: RuleContext): Generator<CelluleDe> {
  for (const tableau of lecture.tableaux) {
    for (const cellule of tableau.cellules) yield { cellule, tableau };
  }
}

/** Cells of one column of one sheet go together, in one table or in blocks stacked one under the other. */
export function parColonne<T extends { readonly cellule: Cellule }>(cellules: Iterable<T>): Map<string, T[]> {
  return grouper(cellules, ({ cellule }) => {
    const lieu = cellule.field.cells[0];
    return lieu ? `${lieu.sheet}!${String(lieu.column)}` : null;
  });
}
