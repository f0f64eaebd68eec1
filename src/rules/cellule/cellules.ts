import type { Cellule } from '../../reading';
import { grouper } from '../grouper';
import type { RuleContext } from '../rule';

/** Every filled cell of the known tables. */
export function* cellulesDe({ lecture }: RuleContext): Generator<Cellule> {
  for (const { cellules } of lecture.tableaux) yield* cellules;
}

/** Cells of one column of one sheet go together, in one table or in blocks stacked one under the other. */
export function parColonne<T extends { readonly cellule: Cellule }>(cellules: Iterable<T>): Map<string, T[]> {
  return grouper(cellules, ({ cellule }) => {
    const lieu = cellule.field.cells[0];
    return lieu ? `${lieu.sheet}!${String(lieu.column)}` : null;
  });
}
