import { displayText, GENERAL } from '../workbook';
import type { CellValue, SheetSnapshot, Snapshot } from './modele';

/** Gives what a French Excel shows in a cell; nothing for an empty one. */
export type Display = (sheet: SheetSnapshot, row: number, column: number) => string;

export function displayOf({ date1904 }: Snapshot): Display {
  return ({ cells }, row, column) => {
    const cell = cells.cell(row, column);
    return cell ? displayText(cell, date1904) : '';
  };
}

/** A value by itself, as a cell without format shows it. */
export function displayedValue(value: CellValue): string {
  return value === null ? '' : displayText({ value, formula: null, format: GENERAL });
}
