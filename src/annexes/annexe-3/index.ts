import type { FabriqueAnnexe } from '../matiere';
import { fichesEnFeuille } from './fiches';
import { fichesImprimees } from './formulaire';
import { nouveautesDe } from './nouveautes';
import { plansPrevus } from './plans';
import { syntheseDesPlans } from './synthese';

/** Annexe 3: the synthesis of the plan d’action, then its fiches. */
export const annexe3: FabriqueAnnexe = (matiere) => {
  const nouveautes = nouveautesDe(matiere);
  const plans = plansPrevus(matiere, nouveautes);
  const fiches = fichesImprimees(matiere, nouveautes);
  return [
    ...syntheseDesPlans(matiere, plans, nouveautes),
    ...(fiches.length > 0 ? [fichesEnFeuille(matiere, fiches, nouveautes)] : []),
  ];
};
