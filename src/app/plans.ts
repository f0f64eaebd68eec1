import type { Action, FicheAction, Plan } from '../reading';
import type { Finding } from '../rules';
import type { Controle } from './controle';
import { PointsParCellule } from './points-par-cellule';

/** An action of the plan with its fiche, and the points that speak of either. */
export interface ActionSuivie {
  readonly action: Action;
  readonly fiche: FicheAction | null;
  readonly points: readonly Finding[];
}

/** The actions of one axe, enjeu or objectif général. */
interface AxeSuivi {
  readonly key: string;
  readonly titre: string | null;
  readonly actions: readonly ActionSuivie[];
}

export interface PlanSuivi {
  readonly plan: Plan;
  readonly axes: readonly AxeSuivi[];
  /** Fiches that no action of the plan answers. */
  readonly fichesSeules: readonly FicheAction[];
}

/** A point that names so many cells speaks of the whole, not of one action. */
const CELLULES_D_UN_ENSEMBLE = 4;

const FAMILLES: readonly string[] = ['plan', 'fiche'];

function duPlan({ rule }: Finding): boolean {
  return FAMILLES.includes(rule.split('/')[0] ?? '');
}

/** The points about the whole plan: « 23 fiches sur 24 sans pilote ». */
export function pointsDEnsemble({ findings }: Controle): readonly Finding[] {
  return findings.filter((finding) => duPlan(finding) && finding.cells.length >= CELLULES_D_UN_ENSEMBLE);
}

function pointsDActions({ findings }: Controle): PointsParCellule {
  return new PointsParCellule(
    findings.filter((finding) => duPlan(finding) && finding.cells.length < CELLULES_D_UN_ENSEMBLE),
  );
}

function titreDAxe({ axe, enjeu, objectifGeneral }: Action): string | null {
  return (axe ?? enjeu ?? objectifGeneral)?.value ?? null;
}

/** Actions that follow each other under one title. */
function parAxe(plan: Plan, suivre: (action: Action) => ActionSuivie): AxeSuivi[] {
  const axes: { key: string; titre: string | null; actions: ActionSuivie[] }[] = [];
  for (const action of plan.actions) {
    const titre = titreDAxe(action);
    const dernier = axes.at(-1);
    if (dernier && dernier.titre === titre) dernier.actions.push(suivre(action));
    else axes.push({ key: `${plan.key}/${String(axes.length)}`, titre, actions: [suivre(action)] });
  }
  return axes;
}

function suiviDe(plan: Plan, fiches: readonly FicheAction[], points: PointsParCellule): PlanSuivi {
  const siennes = fiches.filter((fiche) => fiche.plan === plan.key);
  const parNumero = new Map(
    siennes.flatMap((fiche) => (fiche.numero ? [[fiche.numero.value.texte, fiche] as const] : [])),
  );
  const suivre = (action: Action): ActionSuivie => {
    const fiche = parNumero.get(action.numero?.value.texte ?? '') ?? null;
    const cells = [...action.cells, ...(fiche?.cells ?? [])];
    return { action, fiche, points: points.de(cells) };
  };
  const axes = parAxe(plan, suivre);
  const suivies = new Set(axes.flatMap(({ actions }) => actions.map(({ fiche }) => fiche)));
  return { plan, axes, fichesSeules: siennes.filter((fiche) => !suivies.has(fiche)) };
}

/** The plans of the workbook, each action with its fiche and what is missing. */
export function plansSuivis(controle: Controle): readonly PlanSuivi[] {
  const { plans, fiches } = controle.lecture;
  const points = pointsDActions(controle);
  return plans.map((plan) => suiviDe(plan, fiches, points));
}
