import { valeurDe } from '../../../src/reading/formules/valeur';
import { cellName, GridBuilder } from '../../../src/workbook';
import type { CellValue, SheetSnapshot, Snapshot } from '../../../src/workbook';

/** What is written in a cell: a value, or a formula when it begins with "=". */
export type Ecrit = CellValue;

/** A sheet as one writes it, formulas in A1; its values are computed when it is read. */
export interface Brouillon {
  readonly nom: string;
  readonly lignes: readonly (readonly Ecrit[])[];
  /** Columns, or rows, shown as percentages. */
  readonly pourcentages?: { readonly colonnes?: readonly number[]; readonly lignes?: readonly number[] };
  /** Format of a cell by its A1 name, where it is not the one of its column or row. */
  readonly formats?: ReadonlyMap<string, string>;
}

const estFormule = (ecrit: Ecrit | undefined): ecrit is string =>
  typeof ecrit === 'string' && ecrit.startsWith('=');

/** Computes each formula when another asks for it; what cannot be computed is 1. */
class Calcul {
  private readonly connues = new Map<string, CellValue>();

  constructor(private readonly brouillons: readonly Brouillon[]) {}

  valeur({ nom, lignes }: Brouillon, row: number, column: number): CellValue {
    const ecrit = lignes[row]?.[column] ?? null;
    if (!estFormule(ecrit)) return ecrit;
    const cle = `${nom}!${cellName(row, column)}`;
    const connue = this.connues.get(cle);
    if (connue !== undefined) return connue;
    // A formula that looks at itself finds nothing there, as in Excel.
    this.connues.set(cle, 0);
    const calculee = valeurDe(ecrit, (sheet, autreRow, autreColumn) => {
      const brouillon = this.brouillons.find((autre) => autre.nom === (sheet ?? nom));
      return brouillon ? this.valeur(brouillon, autreRow, autreColumn) : null;
    });
    const valeur = calculee === null ? 1 : Number(calculee.toPrecision(12));
    this.connues.set(cle, valeur);
    return valeur;
  }
}

function feuilleDe(brouillon: Brouillon, calcul: Calcul): SheetSnapshot {
  const cells = new GridBuilder();
  const { colonnes = [], lignes = [] } = brouillon.pourcentages ?? {};
  brouillon.lignes.forEach((ligne, row) =>
    ligne.forEach((ecrit, column) => {
      const commun = colonnes.includes(column) || lignes.includes(row) ? '0.0%' : 'General';
      const format = brouillon.formats?.get(cellName(row, column)) ?? commun;
      cells.set(row, column, calcul.valeur(brouillon, row, column), estFormule(ecrit) ? ecrit : null, format);
    }),
  );
  return {
    name: brouillon.nom,
    kind: 'worksheet',
    visibility: 'visible',
    isProtected: false,
    cells,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

export function classeurDe(brouillons: readonly Brouillon[]): Snapshot {
  const calcul = new Calcul(brouillons);
  return {
    fileName: 'classeur.xlsx',
    sheets: brouillons.map((brouillon) => feuilleDe(brouillon, calcul)),
    names: [],
    date1904: false,
  };
}
