import { isCellError } from '../workbook';
import type { CellValue, SheetSnapshot } from './modele';

/** A value in the words of a French Excel. */
export function displayedValue(value: CellValue): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  return typeof value === 'number' ? String(value).replace('.', ',') : value;
}

export function displayedCell({ cells }: SheetSnapshot, row: number, column: number): string {
  return displayedValue(cells.value(row, column));
}
