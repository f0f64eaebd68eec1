import { caseEn } from '../feuille/feuille';
import type { Case, Feuille, Ligne } from '../feuille/feuille';
import { estUnRecapitulatif } from '../feuille/recapitulatif';
import type { Role, Tableau } from '../records';
import { bandes } from './bandes';
import { budgetsDeFiche } from './budgets';
import { contenu } from './figure';

/** Of a list of equipments, what can be added up is the places: its other columns are words, but those that name a row. */
const ROLES_UTILES: ReadonlySet<Role> = new Set(['nom', 'places']);

const estAutre = (colonnes: Tableau['colonnes'], rang: number): boolean =>
  colonnes.some(({ column, role }) => column === rang && role === 'autre');

const estUnNombre = ({ cell }: Case): boolean => typeof cell.value === 'number';
const estUnChiffre = ({ cell }: Case): boolean => contenu(cell).sorte === 'chiffre';

/** Most of a column answers: its header does not. */
function sontTels(lignes: readonly Ligne[], column: number, tel: (c: Case) => boolean): boolean {
  const cases = lignes.flatMap((ligne) => caseEn(ligne, column) ?? []);
  return cases.filter(tel).length * 2 > cases.length;
}

function estUtile({ kind, range, colonnes }: Tableau, lignes: readonly Ligne[]): (column: number) => boolean {
  const { left, right } = range;
  if (kind !== 'equipements') return (column) => column >= left && column <= right;
  const utiles = new Set(colonnes.filter(({ role }) => ROLES_UTILES.has(role)).map(({ column }) => column));
  const places = colonnes.find(({ role }) => role === 'places')?.column ?? left;
  // "0-18 mois | 18-36 mois | Total places": what the places add up stands right before them.
  for (let rang = places - 1; estAutre(colonnes, rang) && sontTels(lignes, rang, estUnNombre); rang -= 1)
    utiles.add(rang);
  return (column) => column === left || utiles.has(column);
}

/** What every wording of a total, or of a sub-total, has in it: looked for before a long list is made a grid. */
const DIT_UN_TOTAL = /tota|ensemble|cumul|somme|^\s*(?:tot|s[ ./]?t)\b/iu;

function ditUnTotal(lignes: readonly Ligne[]): boolean {
  return lignes.some(({ cases }) => cases.some(({ texte }) => DIT_UN_TOTAL.test(texte)));
}

/** Empty rows between a list and its total, and one more. */
const ECART_DU_TOTAL = 2;

/** A list ends with its last record: the total that may stand under it is a row of its table too. */
function dernierRang({ lignes }: Feuille, { range: { bottom, left }, colonnes }: Tableau): number {
  const dessous = lignes.find(({ row }) => row > bottom && row <= bottom + ECART_DU_TOTAL);
  const [tete] = dessous?.cases ?? [];
  const places = colonnes.find(({ role }) => role === 'places')?.column ?? left;
  const enTete = tete && (tete.column === left || (tete.column < places && DIT_UN_TOTAL.test(tete.texte)));
  const dit = dessous && (estUnRecapitulatif(tete?.texte) || (enTete && ditUnTotal([dessous])));
  return dit ? dessous.row : bottom;
}

/** Actions, rows of suivi, fiches one a row: words, with columns of figures beside them. */
function estDeMots({ kind, colonnes }: Tableau): boolean {
  return kind === 'plan' || kind === 'suivi' || (kind === 'fiche' && colonnes.some(titre));
}

const titre = ({ role }: Tableau['colonnes'][number]): boolean => role === 'action' || role === 'objectif';
const PAS_UN_COMPTE: ReadonlySet<Role> = new Set(['numero', 'echeance']);

/** The titles of the actions, and the figures on their right; « Total » may stand on the left of the titles. */
function comptesDesActions({ colonnes, range }: Tableau, lignes: readonly Ligne[]): readonly Ligne[] {
  const libelle = colonnes.findLast(titre)?.column ?? range.left;
  const exclues = new Set(colonnes.filter(({ role }) => PAS_UN_COMPTE.has(role)).map(({ column }) => column));
  const utiles = new Set([libelle]);
  for (let column = libelle + 1; column <= range.right; column += 1)
    if (!exclues.has(column) && sontTels(lignes, column, estUnChiffre)) utiles.add(column);
  return lignes.map(({ row, cases: [premiere, ...autres] }) => {
    const total = premiere && premiere.column < libelle && estUnRecapitulatif(premiere.texte);
    const cases = total ? [{ ...premiere, column: libelle }, ...autres] : [premiere, ...autres];
    return { row, cases: cases.flatMap((c) => (c && utiles.has(c.column) ? [c] : [])) };
  });
}

/** A list of equipments has nothing to redo but the total of its places, where it gives one. */
function aDesComptes({ kind, colonnes }: Tableau, lignes: readonly Ligne[]): boolean {
  if (kind !== 'equipements') return true;
  return colonnes.some(({ role }) => role === 'places') && ditUnTotal(lignes);
}

/** Parts of the rows of a table, cut to the columns that count, that may be added up: all of it, or the budgets of a fiche. */
export function comptesDe(feuille: Feuille, tableau: Tableau): readonly (readonly Ligne[])[] {
  const { top } = tableau.range;
  const bottom = dernierRang(feuille, tableau);
  const siennes = feuille.lignes.filter(({ row }) => row >= top && row <= bottom);
  if (estDeMots(tableau))
    return [comptesDesActions(tableau, siennes).filter(({ cases }) => cases.length > 0)];
  const utile = estUtile(tableau, siennes);
  const lignes = siennes
    .map(({ row, cases }) => ({ row, cases: cases.filter(({ column }) => utile(column)) }))
    .filter(({ cases }) => cases.length > 0);
  if (tableau.kind === 'fiche') return budgetsDeFiche(lignes).flatMap(bandes);
  return aDesComptes(tableau, lignes) ? [lignes] : [];
}
