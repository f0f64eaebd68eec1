import { lire } from '../../reading';
import { PROFIL_DEFAUT } from '../../referentiel';
import type { Communes } from '../../referentiel';
import { evaluer } from '../../rules';
import type { Finding, InvalidCase, Rule, ValidCase } from '../../rules';
import { cellKey, displayText, snapshotFromRows } from '../../workbook';
import type { CellRef, SheetSnapshot, Snapshot } from '../../workbook';
import { parTranches } from '../tranches';

export interface CelluleExemple {
  readonly texte: string;
  /** The point is about this cell. */
  readonly visee: boolean;
}

/** A row of an example, with its number in Excel. */
export interface LigneExemple {
  readonly numero: number;
  readonly cellules: readonly CelluleExemple[];
}

/** A small table that shows what a rule says, or does not say. */
export interface Exemple {
  /** "Un chiffre de trop". */
  readonly nom: string;
  readonly feuille: string;
  readonly lignes: readonly LigneExemple[];
  /** What the check says of it; null when it says nothing. */
  readonly point: Pick<Finding, 'quoi' | 'pourquoi' | 'queFaire'> | null;
}

/** Rows shown on each side of the one that matters, the header apart. */
const AUTOUR = 1;
/** Rows shown of an example where none matters more. */
const AU_PLUS = 4;
/** Columns shown, unless the point is further. */
const COLONNES = 8;

export function snapshotDuCas({ classeur, masquees = [], formules }: ValidCase): Snapshot {
  const snapshot = snapshotFromRows(classeur, 'exemple.xlsx', {}, formules);
  const sheets = snapshot.sheets.map((sheet) =>
    masquees.includes(sheet.name) ? { ...sheet, visibility: 'hidden' as const } : sheet,
  );
  return { ...snapshot, sheets };
}

const sansSuivi = () => undefined;

async function premierPoint(rule: Rule, snapshot: Snapshot, communes: Communes): Promise<Finding | null> {
  const lecture = await parTranches(lire(snapshot, communes), sansSuivi);
  const contexte = { lecture, communes, profil: PROFIL_DEFAUT };
  const [point] = await parTranches(evaluer(contexte, [rule], snapshot), sansSuivi);
  return point ?? null;
}

function ligneDe(
  sheet: SheetSnapshot,
  row: number,
  largeur: number,
  visees: ReadonlySet<string>,
): LigneExemple {
  const cellules = Array.from({ length: largeur }, (_, column) => {
    const cell = sheet.cells.cell(row, column);
    const visee = visees.has(cellKey({ sheet: sheet.name, row, column }));
    return { texte: cell ? displayText(cell) : '', visee };
  });
  return { numero: row + 1, cellules };
}

/** The header and the rows around those that the point names; the first ones when it names none. */
function lignesDe(sheet: SheetSnapshot, visees: readonly CellRef[]): LigneExemple[] {
  const cles = new Set(visees.map(cellKey));
  const derniere = Math.max(COLONNES - 1, ...visees.map(({ column }) => column));
  const largeur = Math.min(sheet.cells.columnCount, derniere + 1);
  const montrees = (row: number) =>
    visees.length === 0 ? row < AU_PLUS : visees.some((visee) => Math.abs(visee.row - row) <= AUTOUR);
  return Array.from({ length: sheet.cells.rowCount }, (_, row) => row)
    .filter((row) => row === 0 || montrees(row))
    .map((row) => ligneDe(sheet, row, largeur, cles));
}

function majuscule(texte: string): string {
  return texte.charAt(0).toLocaleUpperCase('fr') + texte.slice(1);
}

function presenter(nom: string, snapshot: Snapshot, point: Finding | null): Exemple | null {
  const visees = point?.cells ?? [];
  const sheet = snapshot.sheets.find(({ name }) => name === visees[0]?.sheet) ?? snapshot.sheets[0];
  if (!sheet) return null;
  const { quoi, pourquoi, queFaire } = point ?? {};
  return {
    nom: majuscule(nom),
    feuille: sheet.name,
    lignes: lignesDe(sheet, visees),
    point: quoi && pourquoi && queFaire ? { quoi, pourquoi, queFaire } : null,
  };
}

/** A case that the rule points at, with what it says of it. */
export async function exempleFautif(
  rule: Rule,
  cas: InvalidCase,
  communes: Communes,
): Promise<Exemple | null> {
  const snapshot = snapshotDuCas(cas);
  return presenter(cas.nom, snapshot, await premierPoint(rule, snapshot, communes));
}

/** A case that the rule lets pass. */
export function exempleJuste(cas: ValidCase): Exemple | null {
  return presenter(cas.nom, snapshotDuCas(cas), null);
}
