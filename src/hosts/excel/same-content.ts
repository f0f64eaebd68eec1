import type { Cell, CellGrid, CellValue, Range, SheetSnapshot, Snapshot } from '../../workbook';
import { isCellError } from '../../workbook';

/** The snapshot read before when this one says the same, so that whoever read its tables need not read them again. */
export function asBefore(snapshot: Snapshot, before: Snapshot): Snapshot {
  const sheets = snapshot.sheets.map((sheet, place) => {
    const known = before.sheets[place];
    return known && isSameSheet(sheet, known) ? known : sheet;
  });
  const isSame =
    sheets.length === before.sheets.length &&
    sheets.every((sheet, place) => sheet === before.sheets[place]) &&
    isSameText(around(snapshot), around(before));
  return isSame ? before : { ...snapshot, sheets };
}

const isSameText = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const around = ({ fileName, names, date1904 }: Snapshot) => ({ fileName, names, date1904 });

function isSameSheet(one: SheetSnapshot, other: SheetSnapshot): boolean {
  return one === other || (isSameText(outline(one), outline(other)) && isSameGrid(one.cells, other.cells));
}

function outline({ name, kind, visibility, isProtected, merges, hiddenRows, hiddenColumns }: SheetSnapshot) {
  const corners = merges.map(({ top, left, bottom, right }: Range) => [top, left, bottom, right]);
  return [name, kind, visibility, isProtected, corners, [...hiddenRows], [...hiddenColumns]];
}

function isSameGrid(one: CellGrid, other: CellGrid): boolean {
  if (one.rowCount !== other.rowCount || one.cellCount !== other.cellCount) return false;
  for (let row = 0; row < one.rowCount; row += 1) {
    if (!isSameRow(one, other, row)) return false;
  }
  return true;
}

function isSameRow(one: CellGrid, other: CellGrid, row: number): boolean {
  if (one.rowWidth(row) !== other.rowWidth(row)) return false;
  for (let column = 0; column < one.rowWidth(row); column += 1) {
    if (!isSameCell(one.cell(row, column), other.cell(row, column))) return false;
  }
  return true;
}

function isSameCell(one: Cell | null, other: Cell | null): boolean {
  if (!one || !other) return one === other;
  return one.formula === other.formula && one.format === other.format && isSameValue(one.value, other.value);
}

function isSameValue(one: CellValue, other: CellValue): boolean {
  return isCellError(one) ? isCellError(other) && one.error === other.error : one === other;
}
