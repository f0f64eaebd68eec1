import type { FicheAction, Lecture, Plan } from '../../reading';
import { memoire } from '../memoire';
import { suitesDe } from '../plan/suites';
import { similitude } from '../ressemblance';
import { actionsDe, planDe } from './fiches';

const MEME_TITRE = 0.8;
/** A plan that numbers fewer of its actions is not read by its numbers. */
const PART_NUMEROTEE = 0.5;

function estNumerote({ actions }: Plan): boolean {
  const numerotees = actions.filter(({ numero }) => numero !== null).length;
  return actions.length > 0 && numerotees / actions.length >= PART_NUMEROTEE;
}

/** A fiche whose number no action of its plan bears. */
export interface Orpheline {
  readonly fiche: FicheAction;
  readonly plan: Plan;
  readonly numero: NonNullable<FicheAction['numero']>;
  /** The number that the plan gives to the same title; null when it has no such action. */
  readonly attendu: string | null;
}

function numeroDuTitre({ titre }: FicheAction, { actions }: Plan): string | null {
  if (!titre) return null;
  const action = actions.find(
    (candidate) => candidate.numero && similitude(candidate.titre.value, titre.value) >= MEME_TITRE,
  );
  return action?.numero?.value.texte ?? null;
}

export const orphelinesDe = memoire((lecture: Lecture): readonly Orpheline[] =>
  lecture.fiches.flatMap((fiche) => {
    const plan = planDe(fiche, lecture);
    const { numero } = fiche;
    if (!plan || !numero || !estNumerote(plan) || actionsDe(fiche, plan).length > 0) return [];
    return [{ fiche, plan, numero, attendu: numeroDuTitre(fiche, plan) }];
  }),
);

/** The plan skips the number of the fiche, or writes twice the one it gives its title: the slip is in the plan. */
export function fauteDuPlan({ plan, numero, attendu }: Orpheline): boolean {
  if (attendu === null) return false;
  const { repetitions, trous } = suitesDe(plan);
  const repete = repetitions.some(({ second }) => second.numero.value.texte === attendu);
  return repete || trous.some(({ manquants }) => manquants.includes(numero.value.texte));
}
