import { plansSuivis, pointsDEnsemble } from '../../app';
import type { ActionSuivie, PlanSuivi } from '../../app';
import type { CellRef, Controle, Finding } from '../modele';
import { count } from '../session';

/** Complete: a fiche and nothing to say; lacking: something to say; alone: no fiche. */
export type ActionState = 'complete' | 'lacking' | 'alone';

export interface ObjectifLine {
  readonly key: string;
  readonly numero: string;
  readonly text: string;
  readonly at: CellRef | null;
}

export interface ActionLine {
  readonly key: string;
  readonly numero: string;
  readonly titre: string;
  readonly at: CellRef | null;
  readonly ficheAt: CellRef | null;
  readonly state: ActionState;
  /** Short titles of what is wrong. */
  readonly holes: readonly string[];
  readonly objectifs: readonly ObjectifLine[];
}

export interface AxeLine {
  readonly key: string;
  readonly titre: string;
  readonly actions: readonly ActionLine[];
  readonly lacking: number;
}

export interface PlanView {
  readonly key: string;
  /** Said when the workbook holds several plans. */
  readonly territoire: string | null;
  readonly title: string;
  readonly counts: Readonly<Record<ActionState, number>>;
  readonly axes: readonly AxeLine[];
  readonly orphans: readonly { readonly key: string; readonly text: string; readonly at: CellRef | null }[];
}

function stateOf({ fiche, points }: ActionSuivie, withFiches: boolean): ActionState {
  if (points.some(({ severity }) => severity !== 'info')) return 'lacking';
  return fiche || !withFiches ? 'complete' : 'alone';
}

function actionLine(suivie: ActionSuivie, withFiches: boolean): ActionLine {
  const { action, fiche, points } = suivie;
  return {
    key: action.key,
    numero: action.numero?.value.texte ?? '',
    titre: action.titre.value,
    at: action.titre.cells[0] ?? action.cells[0] ?? null,
    ficheAt: fiche?.cells[0] ?? null,
    state: stateOf(suivie, withFiches),
    holes: [...new Set(points.filter(({ severity }) => severity !== 'info').map(({ titre }) => titre))],
    objectifs: action.objectifs.map(({ key, numero, libelle, cells }) => ({
      key,
      numero: numero?.value.texte ?? '',
      text: libelle.value,
      at: cells[0] ?? null,
    })),
  };
}

function viewOf({ plan, axes, fichesSeules }: PlanSuivi, several: boolean): PlanView {
  const all = axes.flatMap(({ actions }) => actions);
  const fiches = all.filter(({ fiche }) => fiche).length + fichesSeules.length;
  const lines = axes.map(({ key, titre, actions }) => {
    const own = actions.map((suivie) => actionLine(suivie, fiches > 0));
    const lacking = own.filter(({ state }) => state === 'lacking').length;
    return { key, titre: titre ?? 'Sans axe', actions: own, lacking };
  });
  const states = lines.flatMap(({ actions }) => actions.map(({ state }) => state));
  const howMany = (wanted: ActionState) => states.filter((state) => state === wanted).length;
  return {
    key: plan.key,
    territoire: several ? plan.territoire : null,
    title: `${count(all.length, 'action')}, ${fiches > 0 ? count(fiches, 'fiche') : 'aucune fiche'}`,
    counts: { complete: howMany('complete'), lacking: howMany('lacking'), alone: howMany('alone') },
    axes: lines,
    orphans: fichesSeules.map(({ key, numero, titre, cells }) => ({
      key,
      text: [numero?.value.texte, titre?.value].filter(Boolean).join('. '),
      at: cells[0] ?? null,
    })),
  };
}

/** The plans of the workbook as a tree: axe, action with its fiche and its holes, objectif. */
export function planViews(controle: Controle): readonly PlanView[] {
  const plans = plansSuivis(controle);
  return plans.map((plan) => viewOf(plan, plans.length > 1));
}

/** What is wrong with the whole: « 23 fiches sur 24 sans pilote ». */
export function planWarnings(controle: Controle): readonly Finding[] {
  return pointsDEnsemble(controle).filter(({ severity }) => severity !== 'info');
}

/** Only the actions with something to do, under their axes. */
export function lackingOnly(axes: readonly AxeLine[]): readonly AxeLine[] {
  return axes.flatMap((axe) => {
    const actions = axe.actions.filter(({ state }) => state !== 'complete');
    return actions.length > 0 ? [{ ...axe, actions }] : [];
  });
}

/** The actions to complete, and the points that say of what. */
export function lackingPoints(controle: Controle): {
  readonly actions: number;
  readonly points: readonly Finding[];
} {
  const all = plansSuivis(controle).flatMap(({ axes }) => axes.flatMap(({ actions }) => actions));
  const points = all.map((suivie) => suivie.points.filter(({ severity }) => severity !== 'info'));
  return { actions: points.filter(({ length }) => length > 0).length, points: [...new Set(points.flat())] };
}
