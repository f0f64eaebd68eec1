import type { Field } from '../../reading';
import { grouper } from '../../rules';
import { cellName } from '../../workbook';
import type { CellRef, CellValue } from '../../workbook';

export function nomDe({ row, column }: CellRef): string {
  return cellName(row, column);
}

export function valeurDe<T>(field: Field<T> | null | undefined): T | null {
  return field ? field.value : null;
}

export function parFeuille(cells: readonly CellRef[]): { sheet: string; cells: string[] }[] {
  const feuilles = grouper(cells, (ref) => ref.sheet);
  return [...feuilles].map(([sheet, refs]) => ({ sheet, cells: refs.map(nomDe) }));
}

/** Where a record was read: its first sheet, and its cells there. */
export function sourceDe(cells: readonly CellRef[]) {
  return parFeuille(cells)[0] ?? { sheet: '', cells: [] };
}

export function valeurJson(value: CellValue): string | number | boolean | null {
  return typeof value === 'object' && value !== null ? value.error : value;
}
