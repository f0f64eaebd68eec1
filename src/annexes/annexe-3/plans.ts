import type { Action, Field, Objectif, Plan } from '../../reading';
import { normaliser } from '../../referentiel';
import type { TextRun } from '../../workbook';
import type { Matiere } from '../matiere';
import { periodeEnClair } from '../page';
import { typographier } from '../texte';
import type { Nouveautes } from './nouveautes';

/** The columns of the synthesis; those that nothing fills are left out. */
export type ColonnePlan =
  | 'enjeu'
  | 'axe'
  | 'objectifGeneral'
  | 'numero'
  | 'action'
  | 'objectif'
  | 'pilote'
  | 'echeance'
  | 'indicateur';

/** A text of the synthesis, in bold when it is new. */
export interface Texte {
  readonly texte: string;
  readonly nouveau: boolean;
}

/** An action with what stands beside it; an action that bears several numbers has them all. */
export interface ActionPrevue {
  readonly cellules: Readonly<Record<Exclude<ColonnePlan, 'objectif'>, Texte>>;
  readonly objectifs: readonly (readonly TextRun[])[];
}

export interface PlanPrevu {
  readonly titre: string;
  readonly actions: readonly ActionPrevue[];
}

function texteDe(field: Field | null, nouveau: boolean): Texte {
  return { texte: field ? typographier(field.value) : '', nouveau };
}

function memesObjectifs(a: readonly Objectif[], b: readonly Objectif[]): boolean {
  return a.length === b.length && a.every(({ libelle }, rang) => libelle.value === b[rang]?.libelle.value);
}

/** Actions of several numbers and one title, read from one cell: they keep one row. */
function memeRangee(a: Action, b: Action | undefined): boolean {
  if (!b || normaliser(a.titre.value) !== normaliser(b.titre.value)) return false;
  const places = (['enjeu', 'axe', 'objectifGeneral'] as const).every(
    (niveau) => a[niveau]?.value === b[niveau]?.value,
  );
  return places && memesObjectifs(a.objectifs, b.objectifs);
}

function enRangees(actions: readonly Action[]): readonly (readonly Action[])[] {
  const rangees: Action[][] = [];
  for (const action of actions) {
    const derniere = rangees.at(-1);
    if (derniere && memeRangee(action, derniere.at(-1))) derniere.push(action);
    else rangees.push([action]);
  }
  return rangees;
}

/** "3 bis"; "Fiches 2, 2 bis" where one action has several. */
function numerosDe(actions: readonly Action[]): string {
  const numeros = actions.flatMap(({ numero }) => numero?.value.texte ?? []);
  return numeros.length > 1 ? `Fiches ${numeros.join(', ')}` : numeros.join();
}

function objectifEnClair(objectif: Objectif, nouveau: boolean): readonly TextRun[] {
  const libelle = { text: typographier(objectif.libelle.value), bold: nouveau };
  const numero = objectif.numero?.value.texte;
  return numero === undefined
    ? [libelle]
    : [
        { text: numero, bold: true },
        { ...libelle, text: ` ${libelle.text}` },
      ];
}

/** The same title again under the one before would pass for its continuation: its number goes with it. */
function titreDistinct(action: Action, precedente: Action | undefined, numeros: string): string {
  const titre = typographier(action.titre.value);
  const redit = precedente && normaliser(precedente.titre.value) === normaliser(action.titre.value);
  return redit && numeros !== '' ? `Action ${numeros}\u00a0: ${titre}` : titre;
}

function actionPrevue(
  rangee: readonly Action[],
  precedente: Action | undefined,
  nouveautes: Nouveautes,
): ActionPrevue[] {
  const [action] = rangee;
  if (!action) return [];
  const { cells, titre } = action;
  const nouvelle = nouveautes.estNouveau('action', cells, titre.value);
  const change = (champ: string): boolean =>
    nouvelle || nouveautes.change('action', cells, titre.value, champ);
  const numeros = numerosDe(rangee);
  const objectifs = action.objectifs.map((objectif) =>
    objectifEnClair(
      objectif,
      nouvelle || nouveautes.estNouveau('objectif', objectif.cells, objectif.libelle.value),
    ),
  );
  return [
    {
      objectifs,
      cellules: {
        enjeu: texteDe(action.enjeu, false),
        axe: texteDe(action.axe, false),
        objectifGeneral: texteDe(action.objectifGeneral, change('objectifGeneral')),
        numero: { texte: numeros, nouveau: change('numero') },
        action: { texte: titreDistinct(action, precedente, numeros), nouveau: change('intitule') },
        pilote: texteDe(action.pilote, change('pilote')),
        echeance: texteDe(action.echeance, change('echeance')),
        indicateur: texteDe(action.indicateur, change('indicateur')),
      },
    },
  ];
}

function titreDuPlan({ territoire, periode, avenant }: Plan, matiere: Matiere): string {
  const annees = periode
    ? `${periode.debut.slice(0, 4)}-${periode.fin.slice(0, 4)}`
    : periodeEnClair(matiere);
  const titre = ['Plan d’action', annees, avenant ? '(avenant)' : ''].filter(Boolean).join(' ');
  return territoire === null ? titre : `${titre} – ${territoire}`;
}

function planPrevu(plan: Plan, matiere: Matiere, nouveautes: Nouveautes): PlanPrevu {
  const rangees = enRangees(plan.actions);
  return {
    titre: titreDuPlan(plan, matiere),
    actions: rangees.flatMap((rangee, rang) => actionPrevue(rangee, rangees[rang - 1]?.[0], nouveautes)),
  };
}

/** The plans of a workbook, as the synthesis prints them. */
export function plansPrevus(matiere: Matiere, nouveautes: Nouveautes): readonly PlanPrevu[] {
  return matiere.lecture.plans
    .filter(({ actions }) => actions.length > 0)
    .map((plan) => planPrevu(plan, matiere, nouveautes));
}

const ENTETES: Readonly<Record<ColonnePlan, string>> = {
  enjeu: 'Enjeu',
  axe: 'Axe',
  objectifGeneral: 'Objectif général',
  numero: 'Fiche n°',
  action: 'Action',
  objectif: 'Objectifs opérationnels',
  pilote: 'Pilote',
  echeance: 'Échéance',
  indicateur: 'Indicateur',
};

export function enteteDe(colonne: ColonnePlan): string {
  return ENTETES[colonne];
}

/** Characters of each column: the least, and the most. */
const BORNES: Readonly<Record<ColonnePlan, readonly [minimum: number, maximum: number]>> = {
  enjeu: [16, 40],
  axe: [16, 44],
  objectifGeneral: [20, 70],
  numero: [9, 14],
  action: [24, 60],
  objectif: [26, 80],
  pilote: [14, 34],
  echeance: [11, 24],
  indicateur: [16, 44],
};

export function bornesDe(colonne: ColonnePlan): readonly [minimum: number, maximum: number] {
  return BORNES[colonne];
}

function valeursDe(plan: PlanPrevu, colonne: Exclude<ColonnePlan, 'objectif'>): ReadonlySet<string> {
  return new Set(plan.actions.map(({ cellules }) => cellules[colonne].texte).filter(Boolean));
}

function remplie(plan: PlanPrevu, colonne: ColonnePlan): boolean {
  if (colonne === 'action') return true;
  if (colonne === 'objectif') return plan.actions.some(({ objectifs }) => objectifs.length > 0);
  return valeursDe(plan, colonne).size > 0;
}

/** The columns that a plan fills; of enjeux and axes, those that gather more come first. */
export function colonnesDuPlan(plan: PlanPrevu): readonly ColonnePlan[] {
  const axesDabord = valeursDe(plan, 'axe').size < valeursDe(plan, 'enjeu').size;
  const niveaux: readonly ColonnePlan[] = axesDabord ? ['axe', 'enjeu'] : ['enjeu', 'axe'];
  const toutes: readonly ColonnePlan[] = [
    ...niveaux,
    'objectifGeneral',
    'numero',
    'action',
    'objectif',
    'pilote',
    'echeance',
    'indicateur',
  ];
  return toutes.filter((colonne) => remplie(plan, colonne));
}
