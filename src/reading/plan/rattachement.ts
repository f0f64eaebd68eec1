import type { Action, FicheAction, Plan } from '../records';

/** Groups the actions in plans, one a territory, and ties each fiche to its plan. */
export function rattacher(
  _actions: readonly Action[],
  fiches: readonly FicheAction[],
): { readonly plans: readonly Plan[]; readonly fiches: readonly FicheAction[] } {
  return { plans: [], fiches };
}
