import { RelativeFormula } from '../../workbook';
import type { Cell, CellValue, SheetSnapshot } from '../../workbook';
import type { Field } from '../records';
import { texteDe } from '../feuille/feuille';

/** Beyond, a row is a mistake, not a table. */
const COLONNES_LUES_MAX = 500;
const LIGNES_PAR_TRANCHE = 500;
const FORMULES_PAR_TRANCHE = 2000;

const cle = (row: number, column: number): number => row * COLONNES_LUES_MAX + column;

/** The formulas of a sheet, those that were copied from one another known as one. */
export class FeuilleCalculee {
  /** Row → columns of its formulas, from left to right; and the same the other way. */
  readonly lignes = new Map<number, number[]>();
  readonly colonnes = new Map<number, number[]>();
  private readonly formes = new Map<number, RelativeFormula>();

  constructor(readonly sheet: SheetSnapshot) {}

  get estVide(): boolean {
    return this.formes.size === 0;
  }

  cell(row: number, column: number): Cell | null {
    return row < 0 || column < 0 ? null : this.sheet.cells.cell(row, column);
  }

  formule(row: number, column: number): string | null {
    return this.cell(row, column)?.formula ?? null;
  }

  /** The formula in R1C1; null where none is. */
  r1c1(row: number, column: number): string | null {
    return this.forme(row, column)?.r1c1 ?? null;
  }

  forme(row: number, column: number): RelativeFormula | null {
    return row < 0 || column < 0 ? null : (this.formes.get(cle(row, column)) ?? null);
  }

  /** The figure of a cell, typed or computed. */
  nombre(row: number, column: number): number | null {
    const value = this.cell(row, column)?.value;
    return typeof value === 'number' ? value : null;
  }

  field<T extends CellValue>(row: number, column: number, value: T): Field<T> {
    const cell = this.cell(row, column);
    const cells = [{ sheet: this.sheet.name, row, column }];
    return { value, printed: cell ? texteDe(cell) : '', cells };
  }

  fieldDe(row: number, column: number): Field<CellValue> {
    return this.field(row, column, this.cell(row, column)?.value ?? null);
  }

  ajouter(row: number, column: number, formula: string): void {
    this.formes.set(cle(row, column), this.formeDe(row, column, formula));
    ranger(this.lignes, row, column);
    ranger(this.colonnes, column, row);
  }

  /** Most formulas were copied from above or from the left: to move one is cheaper than to read another. */
  private formeDe(row: number, column: number, formula: string): RelativeFormula {
    for (const voisine of [this.forme(row - 1, column), this.forme(row, column - 1)]) {
      if (voisine?.at(row, column) === formula) return voisine;
    }
    return new RelativeFormula(formula, row, column);
  }
}

function ranger(listes: Map<number, number[]>, cleDeListe: number, rang: number): void {
  const liste = listes.get(cleDeListe);
  if (liste) liste.push(rang);
  else listes.set(cleDeListe, [rang]);
}

/** Reads the formulas of a sheet; yields its name now and then. */
export function* ouvrirFeuilleCalculee(sheet: SheetSnapshot): Generator<string, FeuilleCalculee, void> {
  const feuille = new FeuilleCalculee(sheet);
  const { cells } = sheet;
  let lues = 0;
  for (let row = 0; row < cells.rowCount; row += 1) {
    if (row % LIGNES_PAR_TRANCHE === 0) yield sheet.name;
    const width = Math.min(cells.rowWidth(row), COLONNES_LUES_MAX);
    for (let column = 0; column < width; column += 1) {
      const formula = cells.cell(row, column)?.formula ?? null;
      if (formula === null) continue;
      feuille.ajouter(row, column, formula);
      lues += 1;
      if (lues % FORMULES_PAR_TRANCHE === 0) yield sheet.name;
    }
  }
  return feuille;
}
