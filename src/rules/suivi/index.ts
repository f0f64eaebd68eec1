import type { Rule } from '../rule';
import { suiviActionInconnue } from './action-inconnue';
import { suiviEcheanceHorsPeriode } from './echeance-hors-periode';
import { suiviIncoherent } from './incoherent';
import { suiviNumerotation } from './numerotation';
import { suiviPlanDivergent } from './plan-divergent';
import { suiviStatutInconnu } from './statut-inconnu';

export const reglesSuivi: readonly Rule[] = [
  suiviStatutInconnu,
  suiviIncoherent,
  suiviActionInconnue,
  suiviEcheanceHorsPeriode,
  suiviNumerotation,
  suiviPlanDivergent,
];
