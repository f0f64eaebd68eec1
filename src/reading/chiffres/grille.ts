import { champ, champValeur } from '../feuille/champ';
import { estUnRecapitulatif } from '../feuille/recapitulatif';
import type { Field, Grille, KindTableau, Mesure, Rangee, Tableau } from '../records';
import type { Axe } from './accords';
import { decomposer } from './decomposition';
import type { AxeDecompose } from './decomposition';
import type { Figure } from './figure';
import { allureDe, estDeCompte } from './natures';
import type { Allure } from './natures';
import { figureDe } from './quadrillage';
import type { Point, Quadrillage, RangeeBrute } from './quadrillage';

/** A table without a header is read on its figures alone. */
const CONFIANCE_SANS_ENTETE = 0.75;
const CONFIANCE_DE_NATURE = 0.9;

function mesureDe({ case: c }: Point, { valeur, pas, texte }: Figure): Mesure {
  const { cells, printed, value } = champValeur(c, valeur);
  return {
    value,
    printed,
    cells,
    ecriture: texte ? 'texte' : 'valeur',
    pas,
    calculee: c.cell.formula !== null,
  };
}

function estIllisible(point: Point | null | undefined): boolean {
  return point?.contenu.sorte === 'illisible' || point?.contenu.sorte === 'texte';
}

/** What a total may be checked on: counts and amounts, totals included. */
function croisables(allures: readonly Allure[]): readonly number[] {
  return allures.flatMap(({ nature, sansSomme }, rang) => (estDeCompte(nature) && !sansSomme ? [rang] : []));
}

function rangeesDe(
  brutes: readonly RangeeBrute[],
  allures: readonly Allure[],
  { natures, decompositions }: AxeDecompose,
): readonly Rangee[] {
  return brutes.map(({ libelle, groupes, index }, rang) => ({
    libelle: libelle && champ(libelle),
    groupes: groupes.map(champ),
    nature: natures[rang] ?? 'valeur',
    index,
    membres: decompositions.get(rang)?.membres ?? [],
    confidence: decompositions.get(rang)?.confidence ?? CONFIANCE_DE_NATURE,
    unite: allures[rang]?.unite ?? '',
    sansSomme: allures[rang]?.sansSomme ?? false,
  }));
}

interface Axes {
  readonly lignes: readonly Allure[];
  readonly colonnes: readonly Allure[];
}

const LIGNES_PAR_TRANCHE = 200;

/** Tables of words with figures beside them: « Accueil en horaires atypiques » titles an action, it does not say what its figures are. */
const DE_MOTS: ReadonlySet<KindTableau> = new Set(['plan', 'suivi', 'fiche']);

function sansTitreDAction(ligne: RangeeBrute, kind: KindTableau): RangeeBrute {
  if (!DE_MOTS.has(kind) || estUnRecapitulatif(ligne.libelle?.texte)) return ligne;
  return { ...ligne, libelle: null, groupes: [] };
}

/** What the labels and the figures of a grid tell of its rows and columns; yields the name of the sheet. */
export function* alluresDe(
  { lignes, colonnes, points }: Quadrillage,
  sheet: string,
  kind: KindTableau,
): Generator<string, Axes, void> {
  const desLignes: Allure[] = [];
  for (const [rang, ligne] of lignes.entries()) {
    if (rang % LIGNES_PAR_TRANCHE === LIGNES_PAR_TRANCHE - 1) yield sheet;
    desLignes.push(allureDe(sansTitreDAction(ligne, kind), points[rang] ?? [], kind));
  }
  const desColonnes: Allure[] = [];
  for (const [rang, colonne] of colonnes.entries()) {
    yield sheet;
    desColonnes.push(
      allureDe(
        colonne,
        points.map((ligne) => ligne[rang] ?? null),
        kind,
      ),
    );
  }
  return { lignes: desLignes, colonnes: desColonnes };
}

export function grilleDe(quadrillage: Quadrillage, allures: Axes, tableau: Tableau): Grille {
  const { points, lignes, colonnes, titre, entete } = quadrillage;
  const point = (ligne: number, colonne: number): Point | null => points[ligne]?.[colonne] ?? null;
  const axeLignes: Axe = {
    allures: allures.lignes,
    croises: croisables(allures.colonnes),
    figure: (ligne, colonne) => figureDe(point(ligne, colonne)),
    illisible: (ligne, colonne) => estIllisible(point(ligne, colonne)),
  };
  const axeColonnes: Axe = {
    allures: allures.colonnes,
    croises: croisables(allures.lignes),
    figure: (colonne, ligne) => figureDe(point(ligne, colonne)),
    illisible: (colonne, ligne) => estIllisible(point(ligne, colonne)),
  };
  return {
    tableau,
    titre: titre ? champ(titre) : tableau.titre,
    lignes: rangeesDe(lignes, allures.lignes, decomposer(axeLignes)),
    colonnes: rangeesDe(colonnes, allures.colonnes, decomposer(axeColonnes)),
    mesure(ligne, colonne) {
      const lu = point(ligne, colonne);
      const figure = figureDe(lu);
      return lu && figure ? mesureDe(lu, figure) : null;
    },
    illisible(ligne, colonne): Field | null {
      const lu = point(ligne, colonne);
      return lu && estIllisible(lu) ? champ(lu.case) : null;
    },
    confidence: entete.length > 0 ? tableau.confidence : Math.min(tableau.confidence, CONFIANCE_SANS_ENTETE),
  };
}
