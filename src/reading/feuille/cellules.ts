import type { Cellule, Field, Role } from '../records';
import type { CellValue } from '../../workbook';
import { champValeur } from './champ';
import type { Case, Ligne } from './feuille';

/** What the cells of a column hold, by its role. */
export interface RoleDeColonne {
  readonly column: number;
  readonly role: Role;
  readonly attendu: Cellule['attendu'];
}

/** A cell seen through the role of its column; a large table has hundreds of thousands, so the field is made on demand, once. */
class CelluleLue implements Cellule {
  private champ: Field<CellValue> | null = null;

  constructor(
    private readonly lue: Case,
    private readonly colonne: RoleDeColonne,
  ) {}

  get role(): Role {
    return this.colonne.role;
  }

  get attendu(): Cellule['attendu'] {
    return this.colonne.attendu;
  }

  get field(): Field<CellValue> {
    return (this.champ ??= champValeur(this.lue, this.lue.cell.value));
  }

  get format(): string {
    return this.lue.cell.format;
  }
}

/** The filled cells of these rows that lie in one of these columns, row by row. */
export class CellulesDeLignes implements Iterable<Cellule> {
  private readonly parColonne: (RoleDeColonne | undefined)[] = [];

  constructor(
    private readonly lignes: readonly Ligne[],
    colonnes: readonly RoleDeColonne[],
  ) {
    for (const colonne of colonnes) this.parColonne[colonne.column] = colonne;
  }

  *[Symbol.iterator](): Generator<Cellule, void> {
    for (const { cases } of this.lignes) {
      for (const lue of cases) {
        const colonne = this.parColonne[lue.column];
        if (colonne) yield new CelluleLue(lue, colonne);
      }
    }
  }
}
