import { caseEn } from '../feuille/feuille';
import type { Feuille, Ligne } from '../feuille/feuille';
import type { Occupation } from '../feuille/occupation';
import type { Grille, KindTableau, Role, Tableau } from '../records';
import { decouper } from './decoupage';
import { alluresDe, grilleDe } from './grille';
import { quadriller } from './quadrillage';
import { estUnTableau, tableauDe } from './tableau';
import { bandes } from './bandes';
import { budgetsDeFiche } from './budgets';

/** What a sheet gave: tables that no other reader took, and the grid of every table of figures. */
export interface LectureGrilles {
  readonly tableaux: readonly Tableau[];
  readonly grilles: readonly Grille[];
}

type Pas<T> = Generator<string, T, void>;

/** Tables of other readers that hold figures to add up. */
const DE_CHIFFRES: ReadonlySet<KindTableau> = new Set([
  'eaje',
  'trajectoire',
  'postes',
  'equipements',
  'fiche',
]);

/** Of a list of equipments, what can be added up is the places: its other columns are words, but those that name a row. */
const ROLES_UTILES: ReadonlySet<Role> = new Set(['nom', 'places']);

const estAutre = (colonnes: Tableau['colonnes'], rang: number): boolean =>
  colonnes.some(({ column, role }) => column === rang && role === 'autre');

/** A column of nothing but numbers, but for its header. */
function estDeNombres(lignes: readonly Ligne[], column: number): boolean {
  const cases = lignes.flatMap((ligne) => caseEn(ligne, column) ?? []);
  return cases.filter(({ cell }) => typeof cell.value === 'number').length * 2 > cases.length;
}

function estUtile({ kind, range, colonnes }: Tableau, lignes: readonly Ligne[]): (column: number) => boolean {
  const { left, right } = range;
  if (kind !== 'equipements') return (column) => column >= left && column <= right;
  const utiles = new Set(colonnes.filter(({ role }) => ROLES_UTILES.has(role)).map(({ column }) => column));
  const places = colonnes.find(({ role }) => role === 'places')?.column ?? left;
  // "0-18 mois | 18-36 mois | Total places": what the places add up stands right before them.
  for (let rang = places - 1; estAutre(colonnes, rang) && estDeNombres(lignes, rang); rang -= 1)
    utiles.add(rang);
  return (column) => column === left || utiles.has(column);
}

/** Empty rows between a list and its total, and one more. */
const ECART_DU_TOTAL = 2;

/** A list of equipments ends with its last one: the total that may stand under it is a row of its table too. */
function dernierRang({ lignes }: Feuille, { range: { bottom, left }, colonnes }: Tableau): number {
  const dessous = lignes.find(({ row }) => row > bottom && row <= bottom + ECART_DU_TOTAL);
  const [tete] = dessous?.cases ?? [];
  const places = colonnes.find(({ role }) => role === 'places')?.column ?? left;
  const enTete = tete && (tete.column === left || (tete.column < places && DIT_UN_TOTAL.test(tete.texte)));
  return dessous && enTete && ditUnTotal([dessous]) ? dessous.row : bottom;
}

/** The rows of a table, cut to the columns that count. */
function lignesDe(feuille: Feuille, tableau: Tableau): readonly Ligne[] {
  const { top } = tableau.range;
  const bottom = dernierRang(feuille, tableau);
  const siennes = feuille.lignes.filter(({ row }) => row >= top && row <= bottom);
  const utile = estUtile(tableau, siennes);
  return siennes
    .map(({ row, cases }) => ({ row, cases: cases.filter(({ column }) => utile(column)) }))
    .filter(({ cases }) => cases.length > 0);
}

/** The rows of a sheet without what other readers have taken. */
function* lignesLibres(feuille: Feuille, occupation: Occupation): Pas<readonly Ligne[]> {
  const libres: Ligne[] = [];
  for (const [rang, ligne] of feuille.lignes.entries()) {
    if (rang % 500 === 499) yield feuille.sheet.name;
    const cases = occupation.libres(ligne);
    if (cases.length > 0) libres.push({ row: ligne.row, cases });
  }
  return libres;
}

/** What every wording of a total, or of a sub-total, has in it: looked for before a long list is made a grid. */
const DIT_UN_TOTAL = /tota|ensemble|cumul|somme|^\s*(?:tot|s[ ./]?t)\b/iu;

function ditUnTotal(lignes: readonly Ligne[]): boolean {
  return lignes.some(({ cases }) => cases.some(({ texte }) => DIT_UN_TOTAL.test(texte)));
}

/** A list of equipments has nothing to redo but the total of its places, where it gives one. */
function aDesComptes({ kind, colonnes }: Tableau, lignes: readonly Ligne[]): boolean {
  if (kind !== 'equipements') return true;
  return colonnes.some(({ role }) => role === 'places') && ditUnTotal(lignes);
}

/** Parts of the rows of a table that may be added up: all of it, or the budgets of a fiche. */
function comptesDe(tableau: Tableau, lignes: readonly Ligne[]): readonly (readonly Ligne[])[] {
  if (tableau.kind === 'fiche') return budgetsDeFiche(lignes).flatMap(bandes);
  return aDesComptes(tableau, lignes) ? [lignes] : [];
}

function* grillesDe(feuille: Feuille, lignes: readonly Ligne[], tableau: Tableau): Pas<readonly Grille[]> {
  const grilles: Grille[] = [];
  for (const table of yield* decouper(lignes, feuille.sheet.name)) {
    yield feuille.sheet.name;
    const quadrillage = yield* quadriller(table, feuille);
    if (!quadrillage) continue;
    const allures = yield* alluresDe(quadrillage, feuille.sheet.name, tableau.kind);
    yield feuille.sheet.name;
    grilles.push(grilleDe(quadrillage, allures, tableau));
  }
  return grilles;
}

function* grillesConnues(feuille: Feuille, connus: readonly Tableau[]): Pas<readonly Grille[]> {
  const grilles: Grille[] = [];
  for (const tableau of connus.filter(({ kind }) => DE_CHIFFRES.has(kind))) {
    yield feuille.sheet.name;
    const siennes = lignesDe(feuille, tableau);
    yield feuille.sheet.name;
    for (const lignes of comptesDe(tableau, siennes)) {
      grilles.push(...(yield* grillesDe(feuille, lignes, tableau)));
    }
  }
  return grilles;
}

function* nouvelles(feuille: Feuille, lignes: readonly Ligne[]): Pas<LectureGrilles> {
  const tableaux: Tableau[] = [];
  const grilles: Grille[] = [];
  for (const bande of bandes(lignes)) {
    for (const table of yield* decouper(bande, feuille.sheet.name)) {
      yield feuille.sheet.name;
      const quadrillage = yield* quadriller(table, feuille);
      if (!quadrillage) continue;
      const allures = yield* alluresDe(quadrillage, feuille.sheet.name, 'chiffres');
      if (!estUnTableau(quadrillage, allures.colonnes)) continue;
      yield feuille.sheet.name;
      const tableau = tableauDe(quadrillage, allures.colonnes, feuille);
      tableaux.push(tableau);
      grilles.push(grilleDe(quadrillage, allures, tableau));
    }
  }
  return { tableaux, grilles };
}

/** Reads every table of figures of a sheet, those that are known (`connus`) and those that are not. */
export function* lireGrilles(
  feuille: Feuille,
  occupation: Occupation,
  connus: readonly Tableau[],
): Pas<LectureGrilles> {
  const libres = yield* lignesLibres(feuille, occupation);
  const { tableaux, grilles } = yield* nouvelles(feuille, libres);
  return { tableaux, grilles: [...(yield* grillesConnues(feuille, connus)), ...grilles] };
}
