import { contains, displayText } from '../../workbook';
import type { Range } from '../../workbook';
import type { Ancre, SheetSnapshot, Snapshot } from '../modele';

/** Something that takes an area of a sheet. */
export interface Placed {
  readonly sheet: string;
  readonly range: Range;
}

/** The sheet that an area lies in. */
export function sheetOf({ sheet }: Placed, { sheets }: Snapshot): SheetSnapshot | null {
  return sheets.find(({ name }) => name === sheet) ?? null;
}

/** The first filled cell of an area, by which what is said of it is found again. */
export function anchorOf(placed: Placed, snapshot: Snapshot): Ancre {
  const { sheet, range } = placed;
  const cells = sheetOf(placed, snapshot)?.cells;
  for (let row = range.top; cells && row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const cell = cells.cell(row, column);
      const texte = cell ? displayText(cell).trim() : '';
      if (texte !== '') return { sheet, row, column, texte };
    }
  }
  return { sheet, row: range.top, column: range.left, texte: '' };
}

/** Whether what was said there concerns this area: it stands in it, or one of its labels says the same. */
export function isAbout(ancre: Ancre, { sheet, range }: Placed, labels: readonly Ancre[]): boolean {
  if (ancre.sheet !== sheet) return false;
  return contains(range, ancre.row, ancre.column) || labels.some((label) => isSameLabel(label, ancre));
}

/** The same text in the same column: rows may have been added above it. */
export function isSameLabel(label: Ancre, { sheet, column, texte }: Ancre): boolean {
  return label.sheet === sheet && label.column === column && label.texte === texte;
}
