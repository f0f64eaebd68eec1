import type { Grille, Rangee } from '../../reading';
import { memoire } from '../memoire';
import { arrondi, termeEn, vuesDe } from './egalites';
import type { Terme, Vue } from './egalites';

/** Shares that make a whole together, in one row (or column) of a grid. */
export interface Partage {
  readonly croisee: Rangee;
  readonly parts: readonly Terme[];
  /** 1 where the shares are fractions, 100 where they are typed in points. */
  readonly entier: number;
  readonly somme: number;
  readonly tolerance: number;
  readonly juste: boolean;
  /** What each share is in the rows that make a whole: from its least to its most. */
  readonly etendues: readonly (readonly [min: number, max: number])[];
}

/** Longer runs of shares are a table of rates. */
const PARTS_MAX = 12;
const PARTS_SUIVIES_MAX = 30;
/** So many rows make a hundred by no accident. */
const ACCORDS_MIN = 3;
const PART_D_ACCORDS = 0.5;
const POINTS_MIN = 1.5;
const BRUIT = 1e-9;

interface Fenetre {
  readonly partages: readonly Partage[];
  readonly accords: number;
}

const TAUX = /^\s*taux\b/i;

/** Rates stand beside each other without making a whole. */
const estUnePart = ({ nature, libelle }: Rangee): boolean =>
  nature === 'part' && !TAUX.test(libelle?.value ?? '');

/** Rounded shares are off by half a unit of their last digit each; 44 among 44,1 and 3,8 is 44,0. */
function toleranceDe(parts: readonly Terme[]): number {
  const plusFin = Math.min(...parts.map(({ mesure }) => mesure.pas));
  const demis = parts.map(({ mesure }) => (mesure.ecriture === 'texte' ? mesure.pas : plusFin) / 2);
  return arrondi(demis.reduce((cumul, demi) => cumul + demi, 0)) + BRUIT;
}

function partageDe(croisee: Rangee, parts: readonly Terme[]): Partage {
  const somme = arrondi(parts.reduce((cumul, { mesure }) => cumul + mesure.value, 0));
  const entier = somme > POINTS_MIN ? 100 : 1;
  const tolerance = toleranceDe(parts);
  return {
    croisee,
    parts,
    entier,
    somme,
    tolerance,
    juste: Math.abs(somme - entier) <= tolerance,
    etendues: [],
  };
}

/** The rows in which every share of the run has its figure. */
function fenetreDe(grille: Grille, vue: Vue, rangs: readonly number[]): Fenetre {
  const partages = vue.croisees.flatMap((croisee, croise) => {
    const parts = rangs.flatMap((rang) => termeEn(grille, vue.position(rang, croise)) ?? []);
    const complet = parts.length === rangs.length && parts.some(({ mesure }) => mesure.value !== 0);
    return complet ? [partageDe(croisee, parts)] : [];
  });
  const justes = partages.filter(({ juste }) => juste);
  const etendues = rangs.map((_, rang) => etendueDe(justes, rang));
  return { partages: partages.map((partage) => ({ ...partage, etendues })), accords: justes.length };
}

function etendueDe(justes: readonly Partage[], rang: number): readonly [number, number] {
  const valeurs = justes.flatMap(({ parts }) => parts[rang]?.mesure.value ?? []);
  return [Math.min(...valeurs), Math.max(...valeurs)];
}

function convainc({ partages, accords }: Fenetre): boolean {
  return accords >= ACCORDS_MIN && accords >= PART_D_ACCORDS * partages.length;
}

/** The longest run of shares from here on that makes a whole in most rows. */
function fenetreDepuis(grille: Grille, vue: Vue, rangs: readonly number[], debut: number): Fenetre | null {
  const longueurMax = Math.min(PARTS_MAX, rangs.length - debut);
  let meilleure: Fenetre | null = null;
  for (let longueur = 2; longueur <= longueurMax; longueur += 1) {
    const fenetre = fenetreDe(grille, vue, rangs.slice(debut, debut + longueur));
    if (convainc(fenetre) && fenetre.accords >= (meilleure?.accords ?? 0)) meilleure = fenetre;
  }
  return meilleure;
}

function partagesDeLaVue(grille: Grille, vue: Vue): readonly Partage[] {
  const rangs = vue.rangees.flatMap((rangee, rang) => (estUnePart(rangee) ? [rang] : []));
  const partages: Partage[] = [];
  for (let debut = 0; debut + 1 < Math.min(rangs.length, PARTS_SUIVIES_MAX);) {
    const fenetre = fenetreDepuis(grille, vue, rangs, debut);
    partages.push(...(fenetre?.partages ?? []));
    debut += fenetre ? (fenetre.partages[0]?.parts.length ?? 1) : 1;
  }
  return partages;
}

/** A column of shares whose total row says 100 %. */
function partagesDesTotaux(grille: Grille, vue: Vue): readonly Partage[] {
  return vue.rangees.flatMap((rangee, rang) => {
    if (rangee.membres.length < 2) return [];
    return vue.croisees.flatMap((croisee, croise) => {
      const total = estUnePart(croisee) ? termeEn(grille, vue.position(rang, croise)) : null;
      if (!total || (total.mesure.value !== 1 && total.mesure.value !== 100)) return [];
      const parts = rangee.membres.flatMap((membre) => termeEn(grille, vue.position(membre, croise)) ?? []);
      if (parts.length < rangee.membres.length) return [];
      const entier = total.mesure.value;
      const partage = partageDe(croisee, parts);
      const juste = Math.abs(partage.somme - entier) <= partage.tolerance;
      return [{ ...partage, entier, juste }];
    });
  });
}

const FERME = /^\s*(?:total|ensemble|totaux)\b/i;
const PARTS_FERMEES_MIN = 3;
/** Further from a hundred, the rows above are no shares of it. */
const ECART_MAX = 0.35;

/** A table of shares and nothing else, closed by a last row that says 100 %, with the word total or none. */
function partagesFermes(grille: Grille, vue: Vue): readonly Partage[] {
  const dernier = vue.rangees.length - 1;
  const derniere = vue.rangees[dernier];
  if (vue.sens !== 'ligne' || !derniere || derniere.membres.length > 0) return [];
  if (derniere.libelle && !FERME.test(derniere.libelle.value)) return [];
  return vue.croisees.flatMap((croisee, croise) => {
    const total = estUnePart(croisee) ? termeEn(grille, vue.position(dernier, croise)) : null;
    const parts = vue.rangees
      .slice(0, dernier)
      .flatMap((_, rang) => termeEn(grille, vue.position(rang, croise)) ?? []);
    const entier = total?.mesure.value;
    if ((entier !== 1 && entier !== 100) || parts.length < PARTS_FERMEES_MIN) return [];
    if (parts.length < dernier || parts.some(({ mesure }) => mesure.value >= entier)) return [];
    const partage = partageDe(croisee, parts);
    const ecart = Math.abs(partage.somme - entier);
    return ecart > ECART_MAX * entier ? [] : [{ ...partage, entier, juste: ecart <= partage.tolerance }];
  });
}

/** Every whole cut in shares of a grid, by rows and by columns. */
export const partagesDe = memoire((grille: Grille): readonly Partage[] =>
  vuesDe(grille).flatMap((vue) => [
    ...partagesDeLaVue(grille, vue),
    ...partagesDesTotaux(grille, vue),
    ...partagesFermes(grille, vue),
  ]),
);
