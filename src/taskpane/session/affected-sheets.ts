import type { SheetSnapshot, Snapshot } from '../modele';

/** A sheet that was not read again keeps its snapshot, and what is known of it. */
const known = new WeakMap<SheetSnapshot, boolean>();

function leadsElsewhere(formula: string, names: readonly string[]): boolean {
  return formula.includes('!') || formula.includes('[') || names.some((name) => formula.includes(name));
}

function hasFormulaElsewhere({ cells }: SheetSnapshot, names: readonly string[]): boolean {
  for (let row = 0; row < cells.rowCount; row += 1) {
    for (let column = 0; column < cells.rowWidth(row); column += 1) {
      const formula = cells.cell(row, column)?.formula;
      if (formula && leadsElsewhere(formula, names)) return true;
    }
  }
  return false;
}

function dependsOnOthers(sheet: SheetSnapshot, names: readonly string[]): boolean {
  const depends = known.get(sheet) ?? hasFormulaElsewhere(sheet, names);
  known.set(sheet, depends);
  return depends;
}

/** The sheets to read again: those that changed, and those whose formulas may show the change. */
export function affectedSheets(snapshot: Snapshot, changed: ReadonlySet<string>): ReadonlySet<string> {
  const names = snapshot.names.map(({ name }) => name);
  const depending = snapshot.sheets.filter((sheet) => dependsOnOthers(sheet, names));
  return new Set([...changed, ...depending.map(({ name }) => name)]);
}
