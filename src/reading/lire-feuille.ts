import type { Commune } from '../referentiel';
import { lireGrilles } from './chiffres';
import { sansTableaux, tableauxVises } from './consignes/ajustements';
import type { AvisSurTableau } from './consignes/consignes';
import { lireEaje } from './eaje';
import { outilsDuTerritoire } from './eaje/communes-proches';
import { avecMesures, mesuresSeules } from './eaje/tables-partagees';
import type { Outils } from './equipements/outils';
import type { Feuille } from './feuille/feuille';
import { Occupation } from './feuille/occupation';
import { lireFiches } from './fiches';
import { lirePlan } from './plan';
import { lirePostes } from './postes';
import type {
  Action,
  FicheAction,
  Grille,
  IndicateursEaje,
  LigneSuivi,
  Poste,
  Tableau,
  Trajectoire,
} from './records';
import { lireSuivi } from './suivi';
import { lireTrajectoires } from './trajectoires';

/** What a sheet holds beside its equipments. */
export interface LectureFeuille {
  readonly tableaux: readonly Tableau[];
  readonly actions: readonly Action[];
  readonly fiches: readonly FicheAction[];
  readonly suivi: readonly LigneSuivi[];
  readonly eaje: readonly IndicateursEaje[];
  readonly trajectoires: readonly Trajectoire[];
  readonly postes: readonly Poste[];
  readonly grilles: readonly Grille[];
  /** What the user said is no such table, and was taken for one. */
  readonly refus: readonly AvisSurTableau[];
}

type Pas<T> = Generator<string, T, void>;

/** Runs the readers of a sheet one after the other; what one takes, the next ones leave alone. */
class Lecteurs {
  readonly tableaux: Tableau[] = [];
  readonly refus: AvisSurTableau[] = [];
  private readonly occupation = new Occupation();
  /** Lists of equipments with indicators beside their addresses. */
  private readonly partages: readonly Tableau[];

  constructor(
    private readonly feuille: Feuille,
    private readonly outils: Outils,
    private readonly equipements: readonly Tableau[],
    private readonly proches: readonly Commune[],
    private readonly refuses: readonly AvisSurTableau[],
  ) {
    this.occupation.prendre(equipements.map(({ range }) => range));
    this.partages = equipements.filter(avecMesures);
  }

  *prendre<T extends { readonly tableaux: readonly Tableau[] }>(
    lire: (feuille: Feuille, occupation: Occupation, outils: Outils) => Pas<T>,
  ): Pas<T> {
    const lecture = this.sansRefus(yield* lire(this.feuille, this.occupation, this.outils));
    this.garder(lecture.tableaux);
    return lecture;
  }

  /** The indicators of EAJE, in tables of their own or in a list of equipments. */
  *eaje(): Pas<readonly IndicateursEaje[]> {
    const prises = this.equipements.filter((tableau) => !this.partages.includes(tableau));
    const occupation = new Occupation();
    occupation.prendre([...prises, ...this.tableaux].map(({ range }) => range));
    const outils = outilsDuTerritoire(this.outils, this.proches);
    const { tableaux, eaje } = this.sansRefus(yield* lireEaje(this.feuille, occupation, outils));
    this.garder(tableaux.map((tableau) => mesuresSeules(tableau, this.partages)));
    return eaje;
  }

  *grilles(): Pas<readonly Grille[]> {
    const autres = this.equipements.filter((tableau) => !this.partages.includes(tableau));
    const connus = [...autres, ...this.tableaux];
    const lues = yield* lireGrilles(this.feuille, this.occupation, connus);
    const { tableaux, grilles } = this.sansRefus(lues);
    this.garder(tableaux);
    return grilles;
  }

  /** The place of what the user refused is free for the next readers. */
  private sansRefus<T extends { readonly tableaux: readonly Tableau[] }>(lecture: T): T {
    const vises = tableauxVises(this.feuille, lecture.tableaux, this.refuses);
    this.refus.push(...vises.keys());
    return sansTableaux(lecture, new Set(vises.values()));
  }

  private garder(tableaux: readonly Tableau[]): void {
    this.tableaux.push(...tableaux);
    this.occupation.prendre(tableaux.map(({ range }) => range));
  }
}

/** Reads what a sheet holds beside its equipments: fiches first, since they quote everything else. */
export function* lireFeuille(
  feuille: Feuille,
  equipements: readonly Tableau[],
  outils: Outils,
  proches: readonly Commune[],
  refuses: readonly AvisSurTableau[],
): Pas<LectureFeuille> {
  const lecteurs = new Lecteurs(feuille, outils, equipements, proches, refuses);
  const { fiches } = yield* lecteurs.prendre(lireFiches);
  const { lignes: suivi } = yield* lecteurs.prendre(lireSuivi);
  const { actions } = yield* lecteurs.prendre(lirePlan);
  const { trajectoires } = yield* lecteurs.prendre(lireTrajectoires);
  const eaje = yield* lecteurs.eaje();
  const { postes } = yield* lecteurs.prendre(lirePostes);
  const grilles = yield* lecteurs.grilles();
  const { tableaux, refus } = lecteurs;
  return { tableaux, actions, fiches, suivi, eaje, trajectoires, postes, grilles, refus };
}
