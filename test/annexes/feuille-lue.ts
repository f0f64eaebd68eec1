import { GridBuilder } from '../../src/workbook';
import type { CellValue, SheetSnapshot, SheetSpec, Snapshot, SpecValue } from '../../src/workbook';
import { Calcul } from './calcul';

/** The sheets that we make as Excel gives them back once it has computed them. */
export function snapshotDesSpecs(specs: readonly SheetSpec[], fileName = 'annexes.xlsx'): Snapshot {
  const classeur = new Classeur(specs);
  return {
    fileName,
    sheets: specs.map((spec) => feuilleDe(spec, classeur)),
    names: [],
    date1904: false,
  };
}

class Classeur {
  private readonly calculees = new Map<string, CellValue>();
  private readonly specs: ReadonlyMap<string, SheetSpec>;

  constructor(specs: readonly SheetSpec[]) {
    this.specs = new Map(specs.map((spec) => [spec.name, spec]));
  }

  valeur(sheet: string, row: number, column: number): CellValue {
    const cle = `${sheet}!${String(row)}:${String(column)}`;
    const connue = this.calculees.get(cle);
    if (connue !== undefined) return connue;
    const valeur = this.calculer(sheet, this.specs.get(sheet)?.rows[row]?.[column]?.value ?? null);
    this.calculees.set(cle, valeur);
    return valeur;
  }

  private calculer(sheet: string, value: SpecValue): CellValue {
    if (value === null || typeof value !== 'object') return value;
    if ('runs' in value) return value.runs.map(({ text }) => text).join('');
    return new Calcul(sheet, (autre, row, column) => this.valeur(autre, row, column)).valeur(value.formula);
  }
}

function feuilleDe(spec: SheetSpec, classeur: Classeur): SheetSnapshot {
  const cells = new GridBuilder();
  spec.rows.forEach((row, rang) =>
    row.forEach((cell, column) => {
      if (!cell) return;
      const { value, style } = cell;
      const formula =
        value !== null && typeof value === 'object' && 'formula' in value ? value.formula : null;
      const format = (style && spec.styles[style]?.format) ?? 'General';
      cells.set(rang, column, classeur.valeur(spec.name, rang, column), formula, format);
    }),
  );
  return {
    name: spec.name,
    kind: 'worksheet',
    visibility: spec.isHidden ? 'hidden' : 'visible',
    isProtected: spec.isProtected ?? false,
    cells,
    merges: spec.merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}
