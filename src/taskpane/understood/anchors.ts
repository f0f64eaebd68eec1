import { ancreDuTableau } from '../../app';
import { contains } from '../../workbook';
import type { Range } from '../../workbook';
import type { Ancre, BlocNonReconnu, SheetSnapshot, Snapshot, Tableau } from '../modele';

/** Something that takes an area of a sheet. */
export interface Placed {
  readonly sheet: string;
  readonly range: Range;
}

/** The sheet that an area lies in. */
export function sheetOf({ sheet }: Placed, { sheets }: Snapshot): SheetSnapshot | null {
  return sheets.find(({ name }) => name === sheet) ?? null;
}

/** What is said of a table holds on to its first filled cell. */
export function anchorOf(table: Tableau | BlocNonReconnu, snapshot: Snapshot): Ancre {
  const sheet = sheetOf(table, snapshot);
  const { top: row, left: column } = table.range;
  return (sheet && ancreDuTableau(table, sheet)) ?? { sheet: table.sheet, row, column, texte: '' };
}

/** Whether what was said there concerns this area: it stands in it, or one of its labels says the same. */
export function isAbout(ancre: Ancre, { sheet, range }: Placed, labels: readonly Ancre[]): boolean {
  if (ancre.sheet !== sheet) return false;
  return contains(range, ancre.row, ancre.column) || labels.some((label) => isSameLabel(label, ancre));
}

/** The same text in the same column: rows may have been added above it. */
function isSameLabel(label: Ancre, { sheet, column, texte }: Ancre): boolean {
  return label.sheet === sheet && label.column === column && label.texte === texte;
}
