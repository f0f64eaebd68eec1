import type { PageSetup } from '../../workbook';
import { caracteresDePage, repartir, texteDe } from '../mesure';
import type { CaseSouple, RangeeSouple } from '../mesure';
import { STYLES } from '../style';
import { estNiveau, memeNiveau, styleDuPlan } from './niveaux';
import { bornesDe } from './plans';
import type { ActionPrevue, ColonnePlan, PlanPrevu } from './plans';

/** Up to this many columns, the page stands upright. */
const COLONNES_DEBOUT = 4;

export function orientationDuPlan({ length }: readonly ColonnePlan[]): PageSetup['orientation'] {
  return length > COLONNES_DEBOUT ? 'landscape' : 'portrait';
}

/** How many actions share the text of a level. */
function partDuNiveau(
  action: ActionPrevue,
  niveau: ColonnePlan,
  { actions }: PlanPrevu,
  colonnes: readonly ColonnePlan[],
): number {
  return 1 / actions.filter((autre) => memeNiveau(action, autre, niveau, colonnes)).length;
}

function caseDe(
  action: ActionPrevue,
  colonne: ColonnePlan,
  plan: PlanPrevu,
  colonnes: readonly ColonnePlan[],
): CaseSouple {
  if (colonne === 'objectif') return { texte: action.objectifs.map((runs) => texteDe({ runs })).join('\n') };
  const { texte } = action.cellules[colonne];
  return estNiveau(colonne) ? { texte, part: partDuNiveau(action, colonne, plan, colonnes) } : { texte };
}

/** The width of the page, shared as the texts of the plan need it. */
export function largeursDuPlan(
  plan: PlanPrevu,
  colonnes: readonly ColonnePlan[],
  orientation = orientationDuPlan(colonnes),
): readonly number[] {
  const rangees: readonly RangeeSouple[] = plan.actions.map((action) =>
    colonnes.map((colonne) => caseDe(action, colonne, plan, colonnes)),
  );
  const souples = colonnes.map((colonne) => {
    const [minimum, maximum] = bornesDe(colonne);
    return { minimum, maximum, style: STYLES[styleDuPlan(colonne)] };
  });
  return repartir(caracteresDePage(orientation, colonnes.length), souples, rangees);
}
