import type { Range } from '../../workbook';
import type { Feuille, Ligne } from '../feuille/feuille';
import type { Occupation } from '../feuille/occupation';
import type { Grille, KindTableau, Tableau } from '../records';
import { decouper } from './decoupage';
import { alluresDe, grilleDe } from './grille';
import { quadriller } from './quadrillage';
import { estUnTableau, tableauDe } from './tableau';
import { bandes } from './bandes';

/** What a sheet gave: tables that no other reader took, and the grid of every table of figures. */
export interface LectureGrilles {
  readonly tableaux: readonly Tableau[];
  readonly grilles: readonly Grille[];
}

type Pas<T> = Generator<string, T, void>;

/** Tables of other readers that hold figures to add up. */
const DE_CHIFFRES: ReadonlySet<KindTableau> = new Set(['eaje', 'trajectoire', 'postes', 'equipements']);

/** The rows of a range, cut to its columns. */
function lignesDe({ lignes }: Feuille, { top, bottom, left, right }: Range): readonly Ligne[] {
  return lignes
    .filter(({ row }) => row >= top && row <= bottom)
    .map(({ row, cases }) => ({
      row,
      cases: cases.filter(({ column }) => column >= left && column <= right),
    }))
    .filter(({ cases }) => cases.length > 0);
}

/** The rows of a sheet without what other readers have taken. */
function* lignesLibres(feuille: Feuille, occupation: Occupation): Pas<readonly Ligne[]> {
  const libres: Ligne[] = [];
  for (const [rang, ligne] of feuille.lignes.entries()) {
    if (rang % 500 === 499) yield feuille.sheet.name;
    const cases = occupation.occupeLigne(ligne.row)
      ? ligne.cases.filter(({ row, column }) => !occupation.occupe(row, column))
      : ligne.cases;
    if (cases.length > 0) libres.push({ row: ligne.row, cases });
  }
  return libres;
}

function connueDeChiffres({ kind, colonnes }: Tableau): boolean {
  if (kind === 'equipements') return colonnes.some(({ role }) => role === 'places');
  return DE_CHIFFRES.has(kind);
}

function* grillesConnues(feuille: Feuille, connus: readonly Tableau[]): Pas<readonly Grille[]> {
  const grilles: Grille[] = [];
  for (const tableau of connus.filter(connueDeChiffres)) {
    for (const table of yield* decouper(lignesDe(feuille, tableau.range), feuille.sheet.name)) {
      yield feuille.sheet.name;
      const quadrillage = yield* quadriller(table, feuille);
      if (!quadrillage) continue;
      const allures = alluresDe(quadrillage);
      yield feuille.sheet.name;
      grilles.push(grilleDe(quadrillage, allures, tableau));
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
      const allures = alluresDe(quadrillage);
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
