import {
  META_HORS_PERIODE,
  horsPeriode,
  messagesHorsPeriode,
  rapportHorsPeriode,
} from '../fiche/hors-periode';
import type { Ecart } from '../fiche/hors-periode';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { nomDeLigne } from './lignes';

/** A follow-up looks back: what began before the convention is no surprise there. */
const SURPRENANTS: ReadonlySet<Ecart> = new Set(['avant', 'apres']);

function* check({ lecture }: RuleContext): Iterable<Report<Ecart>> {
  const { periode } = lecture.convention;
  const dates = lecture.suivi.map((sujet) => ({
    sujet,
    moments: sujet.echeance ? [sujet.echeance] : [],
    periode,
  }));
  for (const hors of horsPeriode(dates)) {
    if (!SURPRENANTS.has(hors.ecart)) continue;
    yield { ...rapportHorsPeriode(hors, { action: nomDeLigne(hors.sujet) }), severity: 'warning' };
  }
}

const ENTETE = ['Action', 'Pilote', 'Échéance', 'Statut'];
const TITRE = ['Tableau de suivi de la CTG 2022-2026'];

export const suiviEcheanceHorsPeriode = defineRule({
  meta: { id: 'suivi/echeance-hors-periode', severity: 'warning', ...META_HORS_PERIODE },
  messages: messagesHorsPeriode('de l’{action}'),
  check,
  cases: {
    valid: [
      {
        nom: 'des échéances de la convention, une qui commence avant',
        classeur: {
          Suivi: [
            TITRE,
            ENTETE,
            ['Ouvrir un lieu d’accueil', 'Mairie', '2024', 'Réalisée'],
            ['Renforcer le relais', 'Caf', '2021-2023', 'Réalisée'],
            ['Former les équipes', 'Caf', 'Durée de la CTG', 'En cours'],
          ],
        },
      },
      {
        nom: 'aucune période connue',
        classeur: { Suivi: [ENTETE, ['Ouvrir un lieu d’accueil', 'Mairie', '2031', 'Non réalisée']] },
      },
    ],
    invalid: [
      {
        nom: 'une échéance après la fin',
        classeur: {
          Suivi: [
            TITRE,
            ENTETE,
            ['Ouvrir un lieu d’accueil', 'Mairie', '2024', 'Réalisée'],
            ['Renforcer le relais', 'Caf', '2028', 'Non réalisée'],
          ],
        },
        attendu: ['Suivi!C4'],
      },
      {
        nom: 'une échéance de la convention d’avant',
        classeur: {
          Suivi: [
            TITRE,
            ENTETE,
            ['Ouvrir un lieu d’accueil', 'Mairie', '2019', 'Réalisée'],
            ['Renforcer le relais', 'Caf', '2025', 'En cours'],
          ],
        },
        attendu: ['Suivi!C3'],
      },
    ],
  },
});
