import type { Cellule, Lecture } from '../../reading';
import { grouper } from '../grouper';
import { memoire } from '../memoire';
import { PAUSE } from '../pauses';
import type { RuleContext } from '../rule';

const CELLULES_PAR_LOT = 5000;

/** The walk is done once for each reading; the first rule that asks does it, with its pauses. */
const releves = memoire<Lecture, { cellules: readonly Cellule[] | null }>(() => ({ cellules: null }));

/** Every filled cell of the known tables: `const cellules = yield* cellulesDe(context)`. */
export function* cellulesDe({ lecture }: RuleContext): Generator<typeof PAUSE, readonly Cellule[], void> {
  const releve = releves(lecture);
  if (releve.cellules) return releve.cellules;
  const cellules: Cellule[] = [];
  for (const tableau of lecture.tableaux) {
    for (const cellule of tableau.cellules) {
      if (cellules.push(cellule) % CELLULES_PAR_LOT === 0) yield PAUSE;
    }
  }
  releve.cellules = cellules;
  return cellules;
}

/** Cells of one column of one sheet go together, in one table or in blocks stacked one under the other. */
export function parColonne<T extends { readonly cellule: Cellule }>(cellules: Iterable<T>): Map<string, T[]> {
  return grouper(cellules, ({ cellule }) => {
    const lieu = cellule.field.cells[0];
    return lieu ? `${lieu.sheet}!${String(lieu.column)}` : null;
  });
}
