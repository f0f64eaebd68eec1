import { regles } from '../../rules';
import type { Finding } from '../../rules';
import { displayText } from '../../workbook';
import type { CellRef, Range, Snapshot } from '../../workbook';
import type { Cellule, Tableau } from '../../reading';
import paquet from '../../../package.json';
import type { Controle } from '../controle';
import { GRAVITES } from '../gravites';
import { formeDe } from './forme';
import { CONTENUS, SORTES_DE_TABLEAUX } from './sortes-de-tableaux';

/** Cells told of a point that names more. */
const CELLULES = 6;

function contient({ top, left, bottom, right }: Range, { row, column }: CellRef): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function tableauDe(cell: CellRef, tableaux: readonly Tableau[]): Tableau | null {
  return tableaux.find(({ sheet, range }) => sheet === cell.sheet && contient(range, cell)) ?? null;
}

function roleDe({ column }: CellRef, { colonnes }: Tableau): Cellule['role'] | null {
  return colonnes.find((colonne) => colonne.column === column)?.role ?? null;
}

/** « liste d’équipements, code postal ». */
function placeDe(cell: CellRef, tableaux: readonly Tableau[]): string {
  const tableau = tableauDe(cell, tableaux);
  if (!tableau) return 'hors des tableaux reconnus';
  const role = roleDe(cell, tableau);
  return role === null
    ? SORTES_DE_TABLEAUX[tableau.kind]
    : `${SORTES_DE_TABLEAUX[tableau.kind]}, ${CONTENUS[role]}`;
}

/** « texte « Aaaa 999 » », « nombre « 99,9 % », par formule ». */
function valeurDe({ sheet, row, column }: CellRef, { sheets, date1904 }: Snapshot): string {
  const cell = sheets.find(({ name }) => name === sheet)?.cells.cell(row, column);
  if (!cell) return 'vide';
  const nature = typeof cell.value === 'number' ? 'nombre' : 'texte';
  const forme = formeDe(displayText(cell, date1904));
  return `${nature} «\u00a0${forme}\u00a0»${cell.formula === null ? '' : ', par formule'}`;
}

function lignesDesCellules(cells: readonly CellRef[], { lecture, snapshot }: Decor): string[] {
  const lignes = cells
    .slice(0, CELLULES)
    .map((cell) => `- ${placeDe(cell, lecture.tableaux)}\u00a0: ${valeurDe(cell, snapshot)}`);
  const reste = cells.length - lignes.length;
  return reste > 0 ? [...lignes, `- et ${String(reste)} de plus`] : lignes;
}

/** The words of the rule, its blanks left blank: « ‹code› n’est pas un code postal. » */
function motsDeLaRegle({ id, rule }: Finding): string | null {
  const regle = regles.find(({ meta }) => meta.id === rule);
  const message = regle?.messages[id.split(':')[1] ?? ''];
  if (!message) return null;
  const { quoi, pourquoi, queFaire } = message;
  return [quoi, pourquoi, queFaire].join(' ').replace(/\{(\w+)\}/g, '‹$1›');
}

/** The id of the rule; where a rule failed, of that rule. */
function regleDe({ id, rule }: Finding): string {
  const enEchec = regles.find(({ meta }) => id === `${rule}:${meta.id}`);
  return enEchec ? `${rule} (${enEchec.meta.id})` : rule;
}

function ligne(nom: string, texte: string | null): string[] {
  return texte === null ? [] : [`${nom}\u00a0: ${texte}`];
}

function forme(texte: string | null): string | null {
  return texte === null ? null : `«\u00a0${formeDe(texte)}\u00a0»`;
}

type Decor = Pick<Controle, 'lecture' | 'snapshot'>;

/**
 * A point told to those who make this tool, to paste in a message: the rule, its own words, and what the values are made
 * of. No name, figure, place, sheet or file of the workbook is in it.
 */
export function descriptionAnonyme(finding: Finding, decor: Decor): string {
  const { severity, cells, related, actual, expected, calcul, fix } = finding;
  return [
    'Point signalé à tort',
    ...ligne('Version', paquet.version),
    ...ligne('Règle', regleDe(finding)),
    ...ligne('Gravité', GRAVITES[severity]),
    ...ligne('Ce qu’elle dit', motsDeLaRegle(finding)),
    ...ligne('Valeur lue', forme(actual)),
    ...ligne('Valeur attendue', forme(expected)),
    ...ligne('Calcul', forme(calcul)),
    ...ligne('Correction', fix && (fix.safety === 'safe' ? 'sûre' : 'proposée')),
    'Cellules\u00a0:',
    ...lignesDesCellules(cells, decor),
    ...(related.length > 0 ? ['Comparées à\u00a0:', ...lignesDesCellules(related, decor)] : []),
    'Pourquoi c’est une erreur du contrôle\u00a0: (à compléter)',
  ].join('\n');
}
