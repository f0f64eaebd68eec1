import type { SheetSpec } from '../../workbook';
import { Feuille } from '../feuille';
import type { Matiere } from '../matiere';
import { origineDe, pageDe } from '../page';
import { EcriturePlan } from './ecriture-plan';
import { LEGENDE } from './nouveautes';
import type { Nouveautes } from './nouveautes';
import { largeursDuPlan, orientationDuPlan } from './largeurs-plan';
import { colonnesDuPlan } from './plans';
import type { PlanPrevu } from './plans';

const HAUTEUR_TITRE = 26;
const TITRE = 'Annexe 3';

/** One plan is a sheet of its own: its columns, and its headers on each page. */
function feuilleDuPlan(matiere: Matiere, plan: PlanPrevu, name: string, { connues }: Nouveautes): SheetSpec {
  const colonnes = colonnesDuPlan(plan);
  const orientation = orientationDuPlan(colonnes);
  const entete = connues ? 3 : 2;
  const feuille = new Feuille({
    name,
    kind: 'annexe-3',
    origin: origineDe(matiere),
    widths: largeursDuPlan(plan, colonnes, orientation),
    page: pageDe(matiere, TITRE, { orientation, titleRows: { first: entete, last: entete } }),
  });
  feuille.bande(TITRE, 'titre', undefined, HAUTEUR_TITRE);
  feuille.bande(plan.titre, 'section');
  if (connues) feuille.bande(LEGENDE, 'note');
  new EcriturePlan(feuille, plan, colonnes).ecrire();
  return feuille.spec({ frozen: { rows: entete + 1, columns: 0 } });
}

/** The synthesis of annexe 3: the plans, one after the other. */
export function syntheseDesPlans(
  matiere: Matiere,
  plans: readonly PlanPrevu[],
  nouveautes: Nouveautes,
): readonly SheetSpec[] {
  const nomDe = (rang: number): string =>
    plans.length > 1 ? `Annexe 3 - Plan ${String(rang + 1)}` : 'Annexe 3 - Plan';
  return plans.map((plan, rang) => feuilleDuPlan(matiere, plan, nomDe(rang), nouveautes));
}
