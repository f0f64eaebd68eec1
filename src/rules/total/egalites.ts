import { estDeCompte } from '../../reading';
import type { Field, Grille, Mesure, Rangee } from '../../reading';
import { parLots } from '../pauses';
import type { PAUSE } from '../pauses';

/** A figure of a grid, with the names of its row and column. */
export interface Terme {
  readonly cle: string;
  readonly mesure: Mesure;
  readonly ligne: Rangee;
  readonly colonne: Rangee;
}

/** What a total states: it is the sum of its parts. */
export interface Egalite {
  readonly grille: Grille;
  /** The total is a row that adds up rows, or a column that adds up columns. */
  readonly sens: 'ligne' | 'colonne';
  readonly rangee: Rangee;
  readonly croisee: Rangee;
  readonly total: Terme;
  readonly parties: readonly Terme[];
  readonly somme: number;
  /** What the total has more than its parts. */
  readonly ecart: number;
  readonly tolerance: number;
  /** Parts whose cell holds no figure, and what stands in those that hold something. */
  readonly manquants: number;
  readonly illisibles: readonly Field[];
}

const CHIFFRES_SURS = 12;
const BRUIT = 1e-9;

/** Without the noise of binary numbers. */
export function arrondi(valeur: number): number {
  return Number(valeur.toPrecision(CHIFFRES_SURS));
}

/** Whole numbers add up exactly; decimals to the rounding of each. */
function toleranceDe(pas: readonly number[]): number {
  const plusFin = Math.min(...pas);
  return plusFin >= 1 ? BRUIT : arrondi((plusFin / 2) * pas.length) + BRUIT;
}

/** A grid seen with its totals in rows; a total in a column is one in a row of the table turned over. */
export interface Vue {
  readonly sens: Egalite['sens'];
  readonly rangees: readonly Rangee[];
  readonly croisees: readonly Rangee[];
  position(rang: number, croise: number): readonly [ligne: number, colonne: number];
}

export function vuesDe({ lignes, colonnes }: Grille): readonly Vue[] {
  return [
    { sens: 'ligne', rangees: lignes, croisees: colonnes, position: (rang, croise) => [rang, croise] },
    { sens: 'colonne', rangees: colonnes, croisees: lignes, position: (rang, croise) => [croise, rang] },
  ];
}

export function termeEn(grille: Grille, [i, j]: readonly [number, number]): Terme | null {
  const mesure = grille.mesure(i, j);
  const ligne = grille.lignes[i];
  const colonne = grille.colonnes[j];
  return mesure && ligne && colonne ? { cle: `${String(i)}:${String(j)}`, mesure, ligne, colonne } : null;
}

const seSomme = ({ nature, sansSomme }: Rangee): boolean => !sansSomme && estDeCompte(nature);

/** The figures of a total's parts; made again as terms for the few equalities that are spoken of. */
class EgaliteDeGrille implements Egalite {
  readonly somme: number;
  readonly ecart: number;
  readonly tolerance: number;
  readonly manquants: number;
  readonly sens: Egalite['sens'];

  constructor(
    readonly grille: Grille,
    readonly rangee: Rangee,
    readonly croisee: Rangee,
    readonly total: Terme,
    private readonly places: readonly (readonly [number, number])[],
    mesures: readonly Mesure[],
    sens: Egalite['sens'],
  ) {
    this.sens = sens;
    this.somme = arrondi(mesures.reduce((cumul, { value }) => cumul + value, 0));
    this.ecart = arrondi(total.mesure.value - this.somme);
    this.tolerance = toleranceDe([total.mesure.pas, ...mesures.map(({ pas }) => pas)]);
    this.manquants = places.length - mesures.length;
  }

  get parties(): readonly Terme[] {
    return this.places.flatMap((place) => termeEn(this.grille, place) ?? []);
  }

  get illisibles(): readonly Field[] {
    return this.places.flatMap(([i, j]) => this.grille.illisible(i, j) ?? []);
  }
}

function egaliteEn(grille: Grille, vue: Vue, rang: number, croise: number): readonly Egalite[] {
  const rangee = vue.rangees[rang];
  const croisee = vue.croisees[croise];
  const total = termeEn(grille, vue.position(rang, croise));
  if (!rangee || !croisee || !total) return [];
  const places = rangee.membres.map((membre) => vue.position(membre, croise));
  const mesures = places.flatMap(([i, j]) => grille.mesure(i, j) ?? []);
  if (mesures.length === 0) return [];
  return [new EgaliteDeGrille(grille, rangee, croisee, total, places, mesures, vue.sens)];
}

/** Everything that the totals of a grid state, total by total. */
export function* egalitesDe(grille: Grille): Generator<typeof PAUSE, readonly (readonly Egalite[])[], void> {
  const parTotal: (readonly Egalite[])[] = [];
  for (const vue of vuesDe(grille)) {
    for (const [rang, rangee] of vue.rangees.entries()) {
      if (rangee.membres.length === 0 || rangee.sansSomme) continue;
      const croises = [...vue.croisees.entries()].filter(([, croisee]) => seSomme(croisee));
      parTotal.push(yield* parLots(croises, ([croise]) => egaliteEn(grille, vue, rang, croise)));
    }
  }
  return parTotal;
}
