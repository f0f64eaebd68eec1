import type { Rule } from '../rule';
import { actionSansFiche } from './action-sans-fiche';
import { actionSansObjectif } from './action-sans-objectif';
import { planCalendrier } from './calendrier';
import { planChampVide } from './champ-vide';
import { planDatesInversees } from './dates-inversees';
import { planEcheanceHorsPeriode } from './echeance-hors-periode';
import { niveauRepete } from './niveau-repete';
import { niveauxDivergents } from './niveaux-divergents';
import { numerotation } from './numerotation';
import { objectifDuplique } from './objectif-duplique';
import { objectifHorsAction } from './objectif-hors-action';
import { renvoiCasse } from './renvoi-casse';

/** The family `plan`: the plan d’action. */
export const reglesPlan: readonly Rule[] = [
  numerotation,
  objectifHorsAction,
  objectifDuplique,
  actionSansObjectif,
  actionSansFiche,
  planChampVide,
  planEcheanceHorsPeriode,
  planDatesInversees,
  planCalendrier,
  niveauRepete,
  niveauxDivergents,
  renvoiCasse,
];
