import type { Cellule, Lecture } from '../../reading';
import { grouper } from '../grouper';
import { memoire } from '../memoire';
import type { RuleContext } from '../rule';

const cellulesDesTableaux = memoire(({ tableaux }: Lecture): readonly Cellule[] =>
  tableaux.flatMap(({ cellules }) => [...cellules]),
);

/** Every filled cell of the known tables. */
export function cellulesDe({ lecture }: RuleContext): readonly Cellule[] {
  return cellulesDesTableaux(lecture);
}

/** Cells of one column of one sheet go together, in one table or in blocks stacked one under the other. */
export function parColonne<T extends { readonly cellule: Cellule }>(cellules: Iterable<T>): Map<string, T[]> {
  return grouper(cellules, ({ cellule }) => {
    const lieu = cellule.field.cells[0];
    return lieu ? `${lieu.sheet}!${String(lieu.column)}` : null;
  });
}
