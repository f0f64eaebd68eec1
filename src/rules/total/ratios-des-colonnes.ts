import { cellKey } from '../../workbook';
import { estDeCompte } from '../../reading';
import type { Grille, Mesure, RatioAnnonce } from '../../reading';
import { grouper } from '../grouper';

type Nature = 'part' | 'evolution';

/** How a column of shares or of changes comes from the others: the same way on every row. */
interface Calcul {
  readonly nature: Nature;
  readonly termes: (ligne: number) => readonly [numerateur: Mesure | null, denominateur: Mesure | null];
}

/** A column is computed when so many of its rows, and most of them, are what the calculation gives. */
const ACCORDS_MIN = 3;
const PART_D_ACCORDS = 0.6;
/** A share or a change comes from the nearest columns of figures on its left, or from the first of them: « Évolution 2019-2023 ». */
const COLONNES_VOISINES = 4;
const CENT_POUR_CENT = 1;

const NATURES: ReadonlySet<string> = new Set<Nature>(['part', 'evolution']);

/** The row whose shares are of all: the one that says 100 %. */
function lignesEntieres(grille: Grille, colonne: number): readonly number[] {
  return [...grille.lignes.keys()].filter((ligne) => grille.mesure(ligne, colonne)?.value === CENT_POUR_CENT);
}

const TOTAL = /^(?:(?:nombre|nb)\s+)?(?:total|ensemble)(?!\p{L})/iu;

/** A share beside its count, of the total that stands further right: « moins de 6 mois | % | … | Total ». */
function partsDuTotalADroite(grille: Grille, colonne: number, compte: number | undefined): readonly Calcul[] {
  if (compte === undefined) return [];
  const totaux = [...grille.colonnes.entries()].filter(([rang, { nature, libelle }]) => {
    return rang > colonne && estDeCompte(nature) && TOTAL.test(libelle?.value.trim() ?? '');
  });
  return totaux.map(([total]) => ({
    nature: 'part',
    termes: (ligne) => [grille.mesure(ligne, compte), grille.mesure(ligne, total)],
  }));
}

function calculsDe(grille: Grille, colonne: number): readonly Calcul[] {
  const avant = [...grille.colonnes.keys()].filter(
    (autre) => autre < colonne && grille.colonnes[autre] && estDeCompte(grille.colonnes[autre].nature),
  );
  const voisines = avant.filter((_, rang) => rang === 0 || rang >= avant.length - COLONNES_VOISINES);
  const entre = voisines.flatMap((avant, rang) =>
    voisines.slice(rang + 1).flatMap((apres): Calcul[] => {
      const termes: Calcul['termes'] = (ligne) => [grille.mesure(ligne, apres), grille.mesure(ligne, avant)];
      const inverses: Calcul['termes'] = (ligne) => [
        grille.mesure(ligne, avant),
        grille.mesure(ligne, apres),
      ];
      return [
        { nature: 'evolution', termes },
        { nature: 'part', termes },
        { nature: 'part', termes: inverses },
      ];
    }),
  );
  entre.push(...partsDuTotalADroite(grille, colonne, voisines.at(-1)));
  const [entiere, ...autres] = lignesEntieres(grille, colonne);
  if (entiere === undefined || autres.length > 0) return entre;
  const duTotal = voisines.map((voisine): Calcul => ({
    nature: 'part',
    termes: (ligne) => [grille.mesure(ligne, voisine), grille.mesure(entiere, voisine)],
  }));
  return [...entre, ...duTotal];
}

type Mesures = readonly (Mesure | null)[];

/** A share of 82.8 without its sign says 82,8 %: no share of a whole is above one. */
const PART_ENTIERE_MAX = 1.5;

function enFraction(mesures: Mesures): Mesures {
  if (!mesures.every((mesure) => mesure === null || mesure.value > PART_ENTIERE_MAX)) return mesures;
  return mesures.map((mesure) => mesure && { ...mesure, value: mesure.value / 100, pas: mesure.pas / 100 });
}

/** What a column says on these rows, each with the figures that would give it. */
function ratiosDe(mesures: Mesures, { nature, termes }: Calcul, confidence: number): readonly RatioAnnonce[] {
  return mesures.flatMap((field, ligne) => {
    if (!field || field.calculee) return [];
    const [numerateur, denominateur] = termes(ligne);
    if (!numerateur || !denominateur || numerateur === denominateur || denominateur.value <= 0) return [];
    return [{ field, numerateur, denominateur, nature, confidence }];
  });
}

const distincts = (ratios: ReadonlySet<RatioAnnonce>): number =>
  new Set([...ratios].map(({ field }) => field.value)).size;

/** A long column is tried on its first rows: a calculation that hardly ever holds there is none of its own. */
const LIGNES_D_ESSAI = 60;
const ACCORDS_D_ESSAI = 0.3;

type Tient = (ratio: RatioAnnonce) => boolean;

function estVain(mesures: Mesures, calcul: Calcul, tient: Tient): boolean {
  if (mesures.length <= LIGNES_D_ESSAI) return false;
  const essai = ratiosDe(mesures.slice(0, LIGNES_D_ESSAI), calcul, 1);
  return essai.length > 0 && essai.filter(tient).length < ACCORDS_D_ESSAI * essai.length;
}

/** The rows that a column computes otherwise than its other rows do; `tient` judges one of them. Of several calculations, the one that holds most often is meant. */
function fautesDe(grille: Grille, colonne: number, tient: Tient): readonly RatioAnnonce[] {
  const dites = grille.lignes.map((_, ligne) => grille.mesure(ligne, colonne));
  const parts = enFraction(dites);
  let accords = 0;
  let fautes: readonly RatioAnnonce[] = [];
  for (const calcul of calculsDe(grille, colonne)) {
    const mesures = calcul.nature === 'part' ? parts : dites;
    if (estVain(mesures, calcul, tient)) continue;
    const ratios = ratiosDe(mesures, calcul, grille.confidence);
    const justes = new Set(ratios.filter(tient));
    const sur = distincts(justes) >= ACCORDS_MIN && justes.size >= PART_D_ACCORDS * ratios.length;
    if (!sur || justes.size <= accords) continue;
    accords = justes.size;
    fautes = ratios.filter((ratio) => !justes.has(ratio));
  }
  return fautes;
}

/** Several shares of one row that a same total belies: the total is what is wrong, and total/somme says so. */
function sansTotauxFaux(ratios: readonly RatioAnnonce[]): readonly RatioAnnonce[] {
  const accuses = grouper(ratios, ({ denominateur, field }) => {
    const [total, ici] = [denominateur.cells[0], field.cells[0]];
    return total && ici ? `${String(ici.row)} ${cellKey(total)}` : null;
  });
  const faux = new Set([...accuses.values()].flatMap((memes) => (memes.length > 1 ? memes : [])));
  return ratios.filter((ratio) => !faux.has(ratio));
}

/** The same table, its rows seen as columns. */
const tournee = (grille: Grille): Grille => ({
  ...grille,
  lignes: grille.colonnes,
  colonnes: grille.lignes,
  mesure: (ligne, colonne) => grille.mesure(colonne, ligne),
  illisible: (ligne, colonne) => grille.illisible(colonne, ligne),
});

/** Shares and changes of a grid that differ from what their own columns, or their own rows, give where the others do not. */
export function ratiosFauxDe(grille: Grille, tient: Tient): readonly RatioAnnonce[] {
  return [grille, tournee(grille)].flatMap((vue) => ratiosFauxDeLaVue(vue, tient));
}

function ratiosFauxDeLaVue(grille: Grille, tient: Tient): readonly RatioAnnonce[] {
  const fautes = [...grille.colonnes.entries()].flatMap(([colonne, { nature }]) =>
    NATURES.has(nature) ? fautesDe(grille, colonne, tient) : [],
  );
  return sansTotauxFaux(fautes);
}
