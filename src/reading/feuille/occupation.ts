import type { Range } from '../../workbook';
import type { KindTableau, Tableau } from '../records';
import type { Case, Feuille, Ligne } from './feuille';

/** The parts of a sheet that readers have taken, so that each row is read once. */
export class Occupation {
  private readonly plages: Range[] = [];

  prendre(plages: Iterable<Range>): void {
    this.plages.push(...plages);
  }

  /** True when a table already holds this cell. */
  occupe(row: number, column: number): boolean {
    return this.plages.some(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
  }

  /** True when a table already holds a cell of this row. */
  occupeLigne(row: number): boolean {
    return this.plages.some(({ top, bottom }) => row >= top && row <= bottom);
  }

  /** The cells of a row that no table holds. */
  libres(ligne: Ligne): readonly Case[] {
    if (!this.occupeLigne(ligne.row)) return ligne.cases;
    return ligne.cases.filter(({ row, column }) => !this.occupe(row, column));
  }
}

/** The rows of a sheet that no table of these kinds holds. */
export function lignesHors(
  { sheet, lignes }: Feuille,
  tableaux: readonly Tableau[],
  kinds: ReadonlySet<KindTableau>,
): readonly Ligne[] {
  const prises = new Occupation();
  const siens = tableaux.filter((tableau) => tableau.sheet === sheet.name && kinds.has(tableau.kind));
  prises.prendre(siens.map(({ range }) => range));
  return lignes.filter(({ row }) => !prises.occupeLigne(row));
}
