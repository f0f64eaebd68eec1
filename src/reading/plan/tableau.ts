import type { CellValue, Range } from '../../workbook';
import { champ, imprime } from '../feuille/champ';
import type { Case, Ligne } from '../feuille/feuille';
import type { Cellule, Field, Role, Sens, Tableau } from '../records';
import type { ColonnePlan } from './colonnes';
import type { RolePlan } from './vocabulaire';

const ROLES: Readonly<Record<RolePlan, Role>> = {
  enjeu: 'enjeu',
  axe: 'enjeu',
  objectifGeneral: 'objectif',
  numero: 'numero',
  action: 'action',
  objectif: 'objectif',
  pilote: 'pilote',
  debut: 'echeance',
  echeance: 'echeance',
  fin: 'echeance',
  indicateur: 'indicateur',
  autre: 'autre',
};

/** Levels that share their role with another. */
const SENS: Readonly<Partial<Record<RolePlan, Sens>>> = { axe: 'axe', objectifGeneral: 'objectifsGeneraux' };

function roleEn(colonnes: readonly ColonnePlan[], column: number): Role {
  return ROLES[colonnes.find((colonne) => colonne.column === column)?.role ?? 'autre'];
}

function sensDe(role: RolePlan): { readonly sens?: Sens } {
  const sens = SENS[role];
  return sens ? { sens } : {};
}

function celluleDe(c: Case, colonnes: readonly ColonnePlan[]): Cellule {
  const field: Field<CellValue> = { value: c.cell.value, printed: imprime(c), cells: c.lieu };
  return { role: roleEn(colonnes, c.column), attendu: 'texte', field, format: c.cell.format };
}

function etendue(lignes: readonly Ligne[]): Range {
  const colonnes = lignes.flatMap(({ cases }) => cases.map(({ column }) => column));
  return {
    top: lignes[0]?.row ?? 0,
    left: Math.min(...colonnes),
    bottom: lignes.at(-1)?.row ?? 0,
    right: Math.max(...colonnes),
  };
}

export interface PartieDePlan {
  readonly sheet: string;
  /** Its rows, headers included. */
  readonly lignes: readonly Ligne[];
  readonly colonnes: readonly ColonnePlan[];
  readonly titre: Field | null;
  readonly confidence: number;
}

/** The table that a part of plan makes. */
export function tableauDe({ sheet, lignes, colonnes, titre, confidence }: PartieDePlan): Tableau {
  return {
    kind: 'plan',
    sheet,
    range: etendue(lignes),
    confidence,
    titre,
    colonnes: colonnes.map(({ role, column, entete }) => ({
      role: ROLES[role],
      column,
      entete: entete && champ(entete),
      ...sensDe(role),
    })),
    cellules: {
      *[Symbol.iterator]() {
        for (const { cases } of lignes) for (const c of cases) yield celluleDe(c, colonnes);
      },
    },
  };
}
