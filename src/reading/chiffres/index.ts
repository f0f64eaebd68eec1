import type { Feuille, Ligne } from '../feuille/feuille';
import type { Occupation } from '../feuille/occupation';
import type { Grille, KindTableau, Tableau } from '../records';
import { decouper } from './decoupage';
import { alluresDe, grilleDe } from './grille';
import { quadriller } from './quadrillage';
import { estUnTableau, tableauDe } from './tableau';
import { bandes } from './bandes';
import { comptesDe } from './comptes';

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
  'plan',
  'suivi',
]);

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
    for (const lignes of comptesDe(feuille, tableau)) {
      yield feuille.sheet.name;
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
