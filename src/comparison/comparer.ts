import type { KindTableau, Lecture } from '../reading';
import { apparier } from './appariement';
import type { Appariement } from './appariement';
import type { Changement, Comparaison, NonFourni, Objet } from './changement';
import { changementsDe } from './changements';
import type { ChangementsDe } from './changements';
import { Places } from './places';
import type { Sujet } from './sujet';
import { sujetsIndicateurs, sujetsStructures } from './sujets/eaje';
import { sujetsEquipements } from './sujets/equipements';
import { sujetsFiches } from './sujets/fiches';
import { sujetsActions, sujetsObjectifs } from './sujets/plan';

type Pas<T> = Generator<null, T, void>;

/** From which resemblance on two records are one: a new name is forgiven when the rest agrees. */
const SEUILS: Readonly<Record<Objet, number>> = {
  equipement: 0.6,
  structure: 0.6,
  indicateur: 0.85,
  action: 0.58,
  objectif: 0.58,
  fiche: 0.45,
};

/** The table that holds records of a kind, even when it is empty. */
const TABLES: Readonly<Partial<Record<Objet, KindTableau>>> = {
  equipement: 'equipements',
  structure: 'eaje',
  action: 'plan',
  fiche: 'fiche',
};

/** Both versions of the records of one kind. */
interface Deux<T> {
  readonly avant: readonly T[];
  readonly apres: readonly T[];
}

function deux<T>(avant: Lecture, apres: Lecture, sujets: (lecture: Lecture) => readonly T[]): Deux<T> {
  return { avant: sujets(avant), apres: sujets(apres) };
}

/** Gathers what the comparison of each kind gives. */
class Collecte {
  readonly changements: Changement[] = [];
  readonly ecritures: Changement[] = [];
  readonly nonFournis: NonFourni[] = [];
  readonly places: Places;

  constructor(
    private readonly avant: Lecture,
    private readonly apres: Lecture,
  ) {
    this.places = new Places(apres);
  }

  /** Compares a kind; one that a version does not hold at all is told as such. */
  *comparer(objet: Objet, { avant, apres }: Deux<Sujet>): Pas<Appariement> {
    const tient = (sujets: readonly Sujet[], { tableaux }: Lecture) =>
      sujets.length > 0 || tableaux.some(({ kind }) => kind === TABLES[objet]);
    if (!tient(avant, this.avant) || !tient(apres, this.apres)) {
      this.noterAbsence(objet, avant.length, apres.length);
      return { paires: [], disparus: [], apparus: [] };
    }
    const appariement = yield* apparier(avant, apres, SEUILS[objet]);
    this.garder(changementsDe(appariement, { avant, apres }, this.places));
    return appariement;
  }

  garder({ changements, ecritures }: ChangementsDe): void {
    this.changements.push(...changements);
    this.ecritures.push(...ecritures);
  }

  noterAbsence(objet: Objet, avant: number, apres: number): void {
    if (avant > 0) this.nonFournis.push({ objet, version: 'apres', nombre: avant });
    if (apres > 0) this.nonFournis.push({ objet, version: 'avant', nombre: apres });
  }
}

/** The key of each record that both versions hold: the same on both sides. */
function clesDesPaires({ paires }: Appariement): ReadonlyMap<Sujet, string> {
  return new Map(
    paires.flatMap(([avant, apres], rang) => [
      [avant, String(rang)],
      [apres, String(rang)],
    ]),
  );
}

/** Records that belong to records of both versions, or else to one that came or went with them. */
interface Dependants<T> {
  readonly tous: Deux<T>;
  readonly sujet: (parent: T) => Sujet;
  readonly enfants: (parent: T, cle: string) => readonly Sujet[];
}

/** Compares what belongs to records already compared; what comes or goes with its owner is not said again. */
function* comparerEnfants<T>(
  collecte: Collecte,
  objet: Objet,
  parents: Appariement,
  { tous, sujet, enfants }: Dependants<T>,
): Pas<void> {
  const cles = clesDesPaires(parents);
  const orphelins = new Set<Sujet>();
  const enfantsDe = (version: string) => (parent: T) => {
    const cle = cles.get(sujet(parent));
    const siens = enfants(parent, cle ?? `${version} ${sujet(parent).libelle} ${sujet(parent).numero ?? ''}`);
    if (cle === undefined) siens.forEach((enfant) => orphelins.add(enfant));
    return siens;
  };
  const avant = tous.avant.flatMap(enfantsDe('avant'));
  const apres = tous.apres.flatMap(enfantsDe('apres'));
  if (avant.length === 0 || apres.length === 0) {
    collecte.noterAbsence(objet, avant.length, apres.length);
    return;
  }
  const { paires, disparus, apparus } = yield* apparier(avant, apres, SEUILS[objet]);
  const propres = (sujets: readonly Sujet[]) => sujets.filter((enfant) => !orphelins.has(enfant));
  const appariement = { paires, disparus: propres(disparus), apparus: propres(apparus) };
  collecte.garder(changementsDe(appariement, { avant, apres }, collecte.places));
}

const sujetDe = ({ sujet }: { readonly sujet: Sujet }): Sujet => sujet;

function sujetsDe(parents: Deux<{ readonly sujet: Sujet }>): Deux<Sujet> {
  return { avant: parents.avant.map(sujetDe), apres: parents.apres.map(sujetDe) };
}

function* comparerEaje(collecte: Collecte, avant: Lecture, apres: Lecture): Pas<void> {
  const structures = deux(avant, apres, sujetsStructures);
  const parStructure = yield* collecte.comparer('structure', sujetsDe(structures));
  yield* comparerEnfants(collecte, 'indicateur', parStructure, {
    tous: structures,
    sujet: sujetDe,
    enfants: sujetsIndicateurs,
  });
}

function* comparerPlan(collecte: Collecte, avant: Lecture, apres: Lecture): Pas<void> {
  const actions = deux(avant, apres, sujetsActions);
  const parAction = yield* collecte.comparer('action', sujetsDe(actions));
  yield* comparerEnfants(collecte, 'objectif', parAction, {
    tous: actions,
    sujet: sujetDe,
    enfants: ({ action }, cle) => sujetsObjectifs(action, cle),
  });
}

/** Compares two versions of a workbook, by what each thing is and not by where it lies; yields often. */
export function* comparerLectures(avant: Lecture, apres: Lecture): Pas<Comparaison> {
  const collecte = new Collecte(avant, apres);
  yield* collecte.comparer('equipement', deux(avant, apres, sujetsEquipements));
  yield* comparerEaje(collecte, avant, apres);
  yield* comparerPlan(collecte, avant, apres);
  yield* collecte.comparer('fiche', deux(avant, apres, sujetsFiches));
  const { changements, ecritures, nonFournis } = collecte;
  return { changements, ecritures, nonFournis };
}
