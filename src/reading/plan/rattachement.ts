import type { Action, FicheAction, Plan } from '../records';
import { grouperEnPlans } from './plans';
import { rattacherFiches } from './fiches-du-plan';

/** Groups the actions in plans, one a territory, and ties each fiche to its plan. */
export function rattacher(
  actions: readonly Action[],
  fiches: readonly FicheAction[],
): { readonly plans: readonly Plan[]; readonly fiches: readonly FicheAction[] } {
  const plans = grouperEnPlans(actions, fiches);
  return { plans, fiches: rattacherFiches(fiches, plans) };
}
