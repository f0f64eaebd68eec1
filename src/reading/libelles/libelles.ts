import { columnName } from '../../workbook';
import type { SheetSnapshot } from '../../workbook';
import type { Ancre } from '../consignes';
import { texteDe } from '../feuille/feuille';
import type { BlocNonReconnu, Field, LibelleDeLigne, Sens, Tableau } from '../records';
import { douteDeColonne } from './doutes';

/** A header of column, or a label of row, with what it was understood to say. */
export interface LibelleLu {
  readonly axe: 'colonne' | 'ligne';
  /** "D" for a column, "12" for a row. */
  readonly repere: string;
  /** As the sheet shows it; empty where nothing is written. */
  readonly imprime: string;
  /** Null when it was not understood. */
  readonly sens: Sens | null;
  /** Why it may be something else, as a question; null when nothing tells against it. */
  readonly doute: string | null;
  /** What an explanation of it holds on to; without a header, the first cell of the column. */
  readonly ancre: Ancre;
}

const CELLULES_REGARDEES = 200;

function texteEn(sheet: SheetSnapshot, row: number, column: number): string {
  const cell = sheet.cells.cell(row, column);
  return cell ? texteDe(cell) : '';
}

const imprimeDe = ({ printed }: Field): string => printed.replace(/\s+/g, ' ').trim();

/** The first cells of each column, without its headers. */
function donneesDe({ cellules, colonnes }: Tableau): ReadonlyMap<number, readonly Field<unknown>[]> {
  const entetes = new Set(colonnes.flatMap(({ entete }) => entete?.cells[0]?.row ?? []));
  const parColonne = new Map<number, Field<unknown>[]>();
  for (const { field } of cellules) {
    const lieu = field.cells[0];
    if (!lieu || entetes.has(lieu.row)) continue;
    const siennes = parColonne.get(lieu.column);
    if (!siennes) parColonne.set(lieu.column, [field]);
    else if (siennes.length < CELLULES_REGARDEES) siennes.push(field);
    else break;
  }
  return parColonne;
}

function sensDe({ role, sens }: Tableau['colonnes'][number]): Sens | null {
  return sens ?? (role === 'autre' || role === 'mesure' ? null : role);
}

function ancreDe(sheet: string, { cells, printed }: Field<unknown>): Ancre[] {
  const [lieu] = cells;
  return lieu ? [{ sheet, row: lieu.row, column: lieu.column, texte: printed.trim() }] : [];
}

function colonnesDe(tableau: Tableau): readonly LibelleLu[] {
  const donnees = donneesDe(tableau);
  return tableau.colonnes.flatMap((colonne) => {
    const { column, entete } = colonne;
    const champs = donnees.get(column) ?? [];
    const porteur = entete ?? champs[0];
    const sens = sensDe(colonne);
    const textes = champs.map(({ printed }) => printed.trim());
    const repere = columnName(column);
    return (porteur ? ancreDe(tableau.sheet, porteur) : []).map((ancre) => ({
      axe: 'colonne' as const,
      repere,
      imprime: entete ? imprimeDe(entete) : '',
      sens,
      doute: douteDeColonne(repere, sens, entete === null, textes),
      ancre,
    }));
  });
}

/** The same label on many rows is explained once. */
function lignesDe(sheet: string, libelles: readonly LibelleDeLigne[]): readonly LibelleLu[] {
  const uniques = new Map(libelles.map((libelle) => [imprimeDe(libelle.entete), libelle] as const).reverse());
  return [...uniques].reverse().flatMap(([imprime, { entete, sens }]) =>
    ancreDe(sheet, entete).map((ancre) => ({
      axe: 'ligne' as const,
      repere: String(ancre.row + 1),
      imprime,
      sens,
      doute: null,
      ancre,
    })),
  );
}

/** The filled cells of a row between two columns, as headers that nobody understood. */
function rangeeDe(
  sheet: SheetSnapshot,
  row: number,
  [gauche, droite]: readonly [number, number],
): readonly LibelleLu[] {
  return Array.from({ length: droite - gauche + 1 }, (_, rang) => gauche + rang).flatMap((column) => {
    const texte = texteEn(sheet, row, column);
    const ancre = { sheet: sheet.name, row, column, texte };
    const repere = columnName(column);
    return texte === ''
      ? []
      : [{ axe: 'colonne' as const, repere, imprime: texte, sens: null, doute: null, ancre }];
  });
}

/** Headers of a recognised table that its reader left aside. */
function colonnesLaissees(tableau: Tableau, sheet: SheetSnapshot): readonly LibelleLu[] {
  const { range, colonnes } = tableau;
  const row = Math.max(-1, ...colonnes.flatMap(({ entete }) => entete?.cells[0]?.row ?? []));
  if (row < 0) return [];
  const connues = new Set(colonnes.map(({ column }) => columnName(column)));
  return rangeeDe(sheet, row, [range.left, range.right]).filter(({ repere }) => !connues.has(repere));
}

/** The most filled of the first rows of a block: a title may stand above its headers. */
function rangeeDEntetes(sheet: SheetSnapshot, { range }: BlocNonReconnu): readonly LibelleLu[] {
  const rangees = [0, 1, 2].map((ecart) =>
    rangeeDe(sheet, Math.min(range.top + ecart, range.bottom), [range.left, range.right]),
  );
  const [premiere = [], ...suite] = rangees;
  return premiere.length > 1 ? premiere : (suite.find(({ length }) => length > 1) ?? premiere);
}

/**
 * The labels of a table with what each was understood to say: its headers, or the labels of its rows when it is laid out
 * across. Of a block that nobody recognised, its first row. With the sheet, the headers left aside are given too.
 */
export function libellesDe(
  tableau: Tableau | BlocNonReconnu,
  sheet: SheetSnapshot | null = null,
): readonly LibelleLu[] {
  if (!('kind' in tableau)) return sheet ? rangeeDEntetes(sheet, tableau) : [];
  const lignes = lignesDe(tableau.sheet, tableau.libelles ?? []);
  const colonnes = colonnesDe(tableau);
  const laissees = sheet && lignes.length === 0 ? colonnesLaissees(tableau, sheet) : [];
  const toutes = [...colonnes, ...laissees].sort((a, b) => a.ancre.column - b.ancre.column);
  return lignes.length > 0 ? [...toutes, ...lignes] : toutes;
}

/** What an opinion on a table holds on to: its first filled cell. */
export function ancreDuTableau({ range }: Tableau | BlocNonReconnu, sheet: SheetSnapshot): Ancre | null {
  const { top, left, bottom, right } = range;
  for (let row = top; row <= bottom; row += 1) {
    const [premier] = rangeeDe(sheet, row, [left, right]);
    if (premier) return premier.ancre;
  }
  return null;
}
