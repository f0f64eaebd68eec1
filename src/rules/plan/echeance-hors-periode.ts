import type { Action, Plan } from '../../reading';
import {
  META_HORS_PERIODE,
  horsPeriode,
  messagesHorsPeriode,
  rapportHorsPeriode,
} from '../fiche/hors-periode';
import type { Ecart } from '../fiche/hors-periode';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { nomDAction } from './actions';

function echeancesDe(lu: Plan, periode: Plan['periode']) {
  return lu.actions.map((sujet: Action) => ({
    sujet,
    moments: sujet.moments,
    periode: lu.periode ?? periode,
  }));
}

function* check({ lecture }: RuleContext): Iterable<Report<Ecart>> {
  const { plans, convention } = lecture;
  for (const hors of horsPeriode(plans.flatMap((lu) => echeancesDe(lu, convention.periode)))) {
    yield rapportHorsPeriode(hors, { action: nomDAction(hors.sujet) });
  }
}

const PLAN = [
  ['Plan d’actions de la CTG, du 01/01/2025 au 31/12/2029'],
  ['Axe', 'N°', 'Action', 'Pilote', 'Calendrier'],
];

export const planEcheanceHorsPeriode = defineRule({
  meta: { id: 'plan/echeance-hors-periode', severity: 'error', ...META_HORS_PERIODE },
  messages: messagesHorsPeriode('de l’{action}'),
  check,
  cases: {
    valid: [
      {
        nom: 'des dates de la convention, sa durée entière, chaque année',
        classeur: {
          Plan: [
            ...PLAN,
            ['Petite enfance', 1, 'Ouvrir un lieu d’accueil', 'Mairie', '2026'],
            ['', 2, 'Renforcer le relais', 'Mairie', 'Durée de la CTG'],
            ['', 3, 'Former les équipes', 'Caf', 'Tous les ans'],
          ],
        },
      },
      {
        nom: 'aucune période connue',
        classeur: { Plan: [['Plan d’actions'], ...PLAN.slice(1), ['Axe 1', 1, 'Ouvrir', 'Mairie', '2019']] },
      },
    ],
    invalid: [
      {
        nom: 'une étude qui commence avant la convention',
        classeur: { Plan: [...PLAN, ['Jeunesse', 1, 'Ouvrir un local', 'Mairie', 'De 2022 à 2026']] },
        attendu: ['Plan!E3'],
      },
      {
        nom: 'une année d’avant, une année d’après',
        classeur: {
          Plan: [
            ...PLAN,
            ['Petite enfance', 1, 'Ouvrir un lieu d’accueil', 'Mairie', '2023'],
            ['', 2, 'Renforcer le relais', 'Mairie', '2026-2027'],
            ['', 3, 'Former les équipes', 'Caf', '2025'],
            ['', 4, 'Informer les familles', 'Caf', '2031'],
          ],
        },
        attendu: ['Plan!E3', 'Plan!E6'],
      },
    ],
  },
});
