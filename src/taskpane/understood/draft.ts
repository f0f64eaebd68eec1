import { cellKey } from '../../workbook';
import type { Consignes, LibelleLu } from '../modele';

export type Sens = Consignes['libelles'][number]['sens'];

/** What was chosen in the drop-downs of a table and not said yet, by the place of the label. */
export type Draft = ReadonlyMap<string, Sens>;

export const NOTHING_CHOSEN: Draft = new Map();

export function columnKey({ ancre }: LibelleLu): string {
  return cellKey(ancre);
}

/** What the label would be read as. */
export function sensIn(draft: Draft, column: LibelleLu): Sens | null {
  return draft.get(columnKey(column)) ?? column.sens;
}

/** The draft with another choice; one that changes nothing leaves it. */
export function chosenIn(draft: Draft, column: LibelleLu, sens: Sens | null): Draft {
  const next = new Map(draft);
  if (sens === null || sens === column.sens) next.delete(columnKey(column));
  else next.set(columnKey(column), sens);
  return next;
}

/** What the draft says of these labels that is not understood yet. */
export function choicesOf(columns: readonly LibelleLu[], draft: Draft) {
  return columns.flatMap((column) => {
    const sens = draft.get(columnKey(column));
    return sens && sens !== column.sens ? [{ ancre: column.ancre, sens }] : [];
  });
}
