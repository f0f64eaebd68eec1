import type { Case, Feuille, Ligne } from '../feuille/feuille';
import { compterLesCroix, estUneCroix } from './croix';
import { contenu } from './figure';
import type { Contenu, Figure } from './figure';
import type { TableTrouvee } from './decoupage';

/** A row or a column before one knows what it is. */
export interface RangeeBrute {
  readonly index: number;
  readonly libelle: Case | null;
  readonly groupes: readonly Case[];
}

/** What is known of a cell of the grid. */
export interface Point {
  readonly case: Case;
  readonly contenu: Contenu;
}

/** A table seen as rows, columns and cells. */
export interface Quadrillage {
  readonly titre: Case | null;
  readonly coin: Case | null;
  readonly entete: readonly Ligne[];
  readonly corps: readonly Ligne[];
  readonly colonneLibelles: number;
  readonly lignes: readonly RangeeBrute[];
  readonly colonnes: readonly RangeeBrute[];
  readonly points: readonly (readonly (Point | null)[])[];
}

interface Colonne {
  readonly column: number;
  chiffres: number;
  annees: number;
  illisibles: number;
  readonly textes: Set<string>;
  nombreTextes: number;
  croix: number;
  readonly unites: Set<string>;
}

const estUnChiffre = ({ sorte }: Contenu): boolean => sorte === 'chiffre' || sorte === 'annee';

/** The figure of a point; null when it holds none. */
export function figureDe(point: Point | null | undefined): Figure | null {
  return point && 'figure' in point.contenu ? point.contenu.figure : null;
}

function compter(colonne: Colonne, contenuLu: Contenu, texte: string): void {
  if (contenuLu.sorte === 'chiffre') colonne.chiffres += 1;
  else if (contenuLu.sorte === 'annee') colonne.annees += 1;
  else if (contenuLu.sorte === 'illisible') colonne.illisibles += 1;
  else if (contenuLu.sorte === 'texte') {
    colonne.nombreTextes += 1;
    colonne.textes.add(texte);
  }
  if (estUneCroix(texte)) colonne.croix += 1;
  if ('figure' in contenuLu) colonne.unites.add(contenuLu.figure.unite);
}

const LIGNES_PAR_TRANCHE = 200;

type Pas<T> = Generator<string, T, void>;

function* colonnesDe(corps: readonly Ligne[], sheet: string): Pas<readonly Colonne[]> {
  const colonnes = new Map<number, Colonne>();
  for (const [rang, { cases }] of corps.entries()) {
    if (rang % LIGNES_PAR_TRANCHE === LIGNES_PAR_TRANCHE - 1) yield sheet;
    for (const { column, cell, texte } of cases) {
      const connue = colonnes.get(column) ?? {
        column,
        chiffres: 0,
        annees: 0,
        illisibles: 0,
        textes: new Set<string>(),
        nombreTextes: 0,
        croix: 0,
        unites: new Set<string>(),
      };
      colonnes.set(column, connue);
      compter(connue, contenu(cell), texte);
    }
  }
  return [...colonnes.values()].sort((a, b) => a.column - b.column);
}

const estDeChiffres = ({ chiffres, annees, illisibles, nombreTextes }: Colonne): boolean =>
  chiffres + annees > 0 && chiffres + annees + illisibles >= nombreTextes;

interface Disposition {
  readonly libelles: number;
  readonly chiffres: readonly Colonne[];
}

/** Columns whose rows are named by years or by ages. */
function nommeParDesAnnees({ chiffres, annees, unites }: Colonne): boolean {
  return (annees > 1 && chiffres === 0) || (unites.size === 1 && unites.has('ans') && chiffres > 1);
}

/** Crosses are figures beside columns that may count them. */
function colonnesDeChiffres(colonnes: readonly Colonne[]): readonly Colonne[] {
  const comptees = colonnes.some(({ chiffres }) => chiffres > 0);
  return colonnes.filter((colonne) => {
    const { croix, nombreTextes } = colonne;
    return estDeChiffres(colonne) || (comptees && croix > 0 && nombreTextes === 0);
  });
}

/** The column of labels is the most varied of the columns of words that come before the figures. */
function disposer(colonnes: readonly Colonne[]): Disposition | null {
  const chiffres = colonnesDeChiffres(colonnes);
  for (const premiere of chiffres) {
    const mots = colonnes.filter(
      (c) => c.column < premiere.column && c.nombreTextes > 0 && !estDeChiffres(c),
    );
    const [libelles] = [...mots].sort((a, b) => b.textes.size - a.textes.size || a.column - b.column);
    if (libelles) {
      return {
        libelles: libelles.column,
        chiffres: chiffres.filter(({ column }) => column >= premiere.column),
      };
    }
  }
  const [gauche, ...suite] = colonnes;
  return gauche && suite.length > 0 && nommeParDesAnnees(gauche)
    ? { libelles: gauche.column, chiffres: suite.filter(estDeChiffres) }
    : null;
}

/** The cell that stands over a column in a row of a header, merged or spread to the right. */
function caseAuDessus(ligne: Ligne, column: number, feuille: Feuille, etaler: boolean): Case | null {
  const trouvee = ligne.cases.findLast((c) => c.column <= column);
  if (!trouvee || trouvee.column === column) return trouvee ?? null;
  const fin = feuille.finEnLargeur(trouvee.row, trouvee.column);
  return fin >= column || (etaler && fin === trouvee.column) ? trouvee : null;
}

/** A row of units under the labels: "€/h", "%", "(k€)". */
const UNITE_SEULE =
  /^\(?\s*(?:en\s+)?(?:%|k?€|euros?|h|heures?|j|jours?|nb|nbre|nombre|etp|m²|places?)\s*(?:\/\s*\p{L}{1,8})?\s*\)?$/iu;

/** The label of a column is the lowest cell of the header over it that is no mere unit; the others are its groups. */
function enteteDe(
  column: number,
  { entete }: TableTrouvee,
  feuille: Feuille,
  premiereDeChiffres: number,
): RangeeBrute {
  const dernier = entete.length - 1;
  const cases = entete.flatMap((ligne, rang) => {
    const dessus = caseAuDessus(ligne, column, feuille, rang < dernier);
    return dessus && dessus.column >= premiereDeChiffres ? [dessus] : [];
  });
  const libelle = cases.findLast(({ texte }) => !UNITE_SEULE.test(texte)) ?? cases.at(-1) ?? null;
  return { index: column, libelle, groupes: cases.filter((c) => c !== libelle) };
}

function libelleDe(ligne: Ligne, { libelles, chiffres }: Disposition): Case | null {
  const premiere = chiffres[0]?.column ?? Infinity;
  const avant = ligne.cases.filter(({ column }) => column < premiere);
  return avant.find(({ column }) => column === libelles) ?? avant.at(-1) ?? null;
}

/** Groups of a row: the sub-title above it, and what its merged or carried cell on the left says. */
class Groupes {
  private sousTitre: Case | null = null;
  private gauche: Case | null = null;

  constructor(private readonly libelles: number) {}

  de(ligne: Ligne, sansValeur: boolean): readonly Case[] {
    const [premiere] = ligne.cases;
    if (sansValeur && ligne.cases.length === 1 && premiere) {
      // A header over one column of figures, under the first row of headers, names no rows.
      if (premiere.column <= this.libelles) this.sousTitre = premiere;
      return [];
    }
    if (premiere && premiere.column < this.libelles) this.gauche = premiere;
    return [this.sousTitre, this.gauche].filter((groupe) => groupe !== null);
  }
}

/** Among other figures, 2000 is an amount. */
function contenuEn({ cell }: Case, { chiffres, annees }: Colonne): Contenu {
  const lu = contenu(cell);
  return lu.sorte === 'annee' && chiffres > annees ? { ...lu, sorte: 'chiffre' } : lu;
}

function pointsDe(ligne: Ligne, colonnes: readonly Colonne[]): (Point | null)[] {
  const parColonne = new Map(ligne.cases.map((c) => [c.column, c]));
  return colonnes.map((colonne) => {
    const trouvee = parColonne.get(colonne.column);
    return trouvee ? { case: trouvee, contenu: contenuEn(trouvee, colonne) } : null;
  });
}

/** The rows, columns and cells of a table; null when it has no labels or too few figures to be one. */
export function* quadriller(table: TableTrouvee, feuille: Feuille): Pas<Quadrillage | null> {
  const { name } = feuille.sheet;
  const disposition = disposer(yield* colonnesDe(table.corps, name));
  if (!disposition) return null;
  const { libelles, chiffres } = disposition;
  const groupes = new Groupes(libelles);
  const points: (Point | null)[][] = [];
  for (const [rang, ligne] of table.corps.entries()) {
    if (rang % LIGNES_PAR_TRANCHE === LIGNES_PAR_TRANCHE - 1) yield name;
    points.push(pointsDe(ligne, chiffres));
  }
  const lignes = table.corps.map((ligne, rang) => {
    const sansValeur = !points[rang]?.some((point) => point && estUnChiffre(point.contenu));
    return {
      index: ligne.row,
      libelle: libelleDe(ligne, disposition),
      groupes: groupes.de(ligne, sansValeur),
    };
  });
  const premiere = chiffres[0]?.column ?? 0;
  return {
    titre: table.titre,
    coin: table.entete.at(-1)?.cases.find(({ column }) => column < premiere) ?? null,
    entete: table.entete,
    corps: table.corps,
    colonneLibelles: libelles,
    lignes,
    colonnes: chiffres.map(({ column }) => enteteDe(column, table, feuille, premiere)),
    points: compterLesCroix(points),
  };
}
