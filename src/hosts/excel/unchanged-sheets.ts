import type { CellGrid, DefinedName, SheetSnapshot, Snapshot } from '../../workbook';
import type { ListedSheet, WorkbookList } from './sheet-list';

/** A snapshot read before, with the ids that its sheets had, in the same order. */
export interface ReadBefore {
  readonly snapshot: Snapshot;
  readonly ids: readonly string[];
}

/**
 * For each sheet of the list, what was read of it before; null where it must be read again: it changed, is new or has a
 * new name, or its formulas may show what changed elsewhere, which no event tells. All of them when a name of the
 * workbook changed.
 */
export function unchangedSheets(
  { sheets, names, date1904 }: WorkbookList,
  { snapshot, ids }: ReadBefore,
  changed: ReadonlySet<string>,
): (SheetSnapshot | null)[] {
  const isSameAround = date1904 === snapshot.date1904 && areSameNames(names, snapshot.names);
  const known = new Map(isSameAround ? ids.map((id, place) => [id, snapshot.sheets[place]]) : []);
  return sheets.map((listed) => {
    const sheet = known.get(listed.id);
    const mustRead = sheet?.name !== listed.name || changed.has(listed.name) || looksElsewhere(sheet, names);
    return mustRead ? null : withState(sheet, listed);
  });
}

/** The list tells what is not in the cells. The same object where nothing changed. */
function withState(sheet: SheetSnapshot, { visibility, isProtected }: ListedSheet): SheetSnapshot {
  const isSame = sheet.visibility === visibility && sheet.isProtected === isProtected;
  return isSame ? sheet : { ...sheet, visibility, isProtected };
}

const areSameNames = (one: readonly DefinedName[], other: readonly DefinedName[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Cells read once are looked through once; a change of names makes them be read again. */
const known = new WeakMap<CellGrid, boolean>();

function looksElsewhere({ cells }: SheetSnapshot, names: readonly DefinedName[]): boolean {
  const answer = known.get(cells) ?? hasFormulaElsewhere(cells, names);
  known.set(cells, answer);
  return answer;
}

function hasFormulaElsewhere(cells: CellGrid, names: readonly DefinedName[]): boolean {
  const words = ['!', '[', ...CHANGING_BY_THEMSELVES, ...names.map(({ name }) => name)];
  for (let row = 0; row < cells.rowCount; row += 1) {
    for (let column = 0; column < cells.rowWidth(row); column += 1) {
      const formula = cells.cell(row, column)?.formula;
      if (formula && words.some((word) => formula.includes(word))) return true;
    }
  }
  return false;
}

/** Functions whose result changes while their cells do not. */
const CHANGING_BY_THEMSELVES: readonly string[] = [
  'INDIRECT(',
  'OFFSET(',
  'TODAY(',
  'NOW(',
  'RAND(',
  'RANDBETWEEN(',
  'RANDARRAY(',
  'CELL(',
  'INFO(',
];
