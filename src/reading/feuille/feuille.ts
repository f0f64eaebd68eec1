import { isCellError } from '../../workbook';
import type { Cell, CellRef, Range, SheetSnapshot } from '../../workbook';

/** A filled cell of a sheet, with the text that it shows. */
export interface Case {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly texte: string;
  /** What the user sees in it, when she told that it should be read otherwise. */
  readonly ecrit?: string;
  readonly cell: Cell;
  /** Its own place, made once: every fact read in this cell points at it. */
  readonly lieu: readonly [CellRef];
}

/** A row of a sheet that holds something. */
export interface Ligne {
  readonly row: number;
  /** From left to right. */
  readonly cases: readonly Case[];
}

/** A sheet as a list of filled rows: what the readers walk through. */
export interface Feuille {
  readonly sheet: SheetSnapshot;
  /** From top to bottom; empty rows are left out. */
  readonly lignes: readonly Ligne[];
  /** Merged area that covers a cell over several rows, or null. */
  fusionVerticale(row: number, column: number): Range | null;
  /** Last column of the merged area that begins in this column; the column itself when not merged. */
  finEnLargeur(row: number, column: number): number;
}

/** Bounds the memory that hostile merges could ask for. */
const CASES_FUSIONNEES_MAX = 300_000;
const COLONNES_LUES_MAX = 200;
const CODE_A_ZEROS = /^0{3,14}$/;

function texteNombre(value: number, format: string): string {
  const texte = String(value);
  return CODE_A_ZEROS.test(format) && Number.isInteger(value) ? texte.padStart(format.length, '0') : texte;
}

/** What the cell shows, without the spaces around it. */
export function texteDe({ value, format }: Cell): string {
  if (value === null) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return texteNombre(value, format);
  if (isCellError(value)) return value.error;
  return value ? 'VRAI' : 'FAUX';
}

function lireLigne(sheet: SheetSnapshot, row: number): Ligne | null {
  const cases: Case[] = [];
  const width = Math.min(sheet.cells.rowWidth(row), COLONNES_LUES_MAX);
  for (let column = 0; column < width; column += 1) {
    const cell = sheet.cells.cell(row, column);
    const texte = cell ? texteDe(cell) : '';
    if (!cell || texte === '') continue;
    const lieu = [{ sheet: sheet.name, row, column }] as const;
    cases.push({ sheet: sheet.name, row, column, texte, cell, lieu });
  }
  return cases.length > 0 ? { row, cases } : null;
}

const cle = (row: number, column: number): string => `${row}:${column}`;

function indexerFusions(sheet: SheetSnapshot): Map<string, Range> {
  const index = new Map<string, Range>();
  for (const merge of sheet.merges) {
    const bottom = Math.min(merge.bottom, sheet.cells.rowCount - 1);
    for (let row = merge.top; row <= bottom && index.size < CASES_FUSIONNEES_MAX; row += 1) {
      index.set(cle(row, merge.left), merge);
    }
  }
  return index;
}

const LIGNES_PAR_TRANCHE = 250;

/** Yields the name of the sheet now and then. */
export function* ouvrirFeuille(sheet: SheetSnapshot): Generator<string, Feuille, void> {
  const lignes: Ligne[] = [];
  for (let row = 0; row < sheet.cells.rowCount; row += 1) {
    if (row % LIGNES_PAR_TRANCHE === 0) yield sheet.name;
    const ligne = lireLigne(sheet, row);
    if (ligne) lignes.push(ligne);
  }
  const fusions = indexerFusions(sheet);
  const fusion = (row: number, column: number): Range | undefined =>
    fusions.size > 0 ? fusions.get(cle(row, column)) : undefined;
  return {
    sheet,
    lignes,
    fusionVerticale(row, column) {
      const range = fusion(row, column);
      return range && range.bottom > range.top ? range : null;
    },
    finEnLargeur: (row, column) => fusion(row, column)?.right ?? column,
  };
}

export function caseEn(ligne: Ligne, column: number): Case | null {
  for (const candidate of ligne.cases) {
    if (candidate.column === column) return candidate;
    if (candidate.column > column) return null;
  }
  return null;
}

export const refDe = ({ lieu }: Case): CellRef => lieu[0];
