import { defineRule } from '../rule';
import { structure } from './cas';
import { OCCUPATIONS } from './mesures';
import { MESSAGES_RECALCUL, recalculer } from './recalcul';

// 20 places × 220 days × 10 hours = 44 000 hours.
const CAPACITE = { Places: 20, 'Jours d’ouverture': 220, 'Amplitude horaire': 10 };
const HEURES = { 'Heures facturées': 33000, 'Heures réalisées': 30800 };

export const tauxOccupationRecalcule = defineRule({
  meta: {
    id: 'eaje/taux-occupation-recalcule',
    titre: 'Taux d’occupation inexact',
    severity: 'error',
    source: 'yumpu-PSU2011',
    fix: 'none',
  },
  messages: MESSAGES_RECALCUL,
  check: (context) => recalculer(context, OCCUPATIONS),
  cases: {
    valid: [
      {
        nom: 'un taux réel sur les heures réalisées',
        classeur: structure({ ...CAPACITE, ...HEURES, 'Taux d’occupation réel': '70%' }),
      },
      {
        nom: 'un taux sans précision, sur les heures facturées',
        classeur: structure({ ...CAPACITE, ...HEURES, 'Taux d’occupation': '75%' }),
      },
      {
        nom: 'une capacité donnée, plus petite que places × jours × amplitude',
        classeur: structure({
          ...CAPACITE,
          'Capacité théorique': 40000,
          ...HEURES,
          'Taux d’occupation réel': '77%',
        }),
      },
    ],
    invalid: [
      {
        nom: 'un taux réel que les heures ne donnent pas',
        classeur: structure({ ...CAPACITE, ...HEURES, 'Taux d’occupation réel': '64%' }),
        attendu: ['EAJE!H3'],
      },
      {
        nom: 'un taux financier calculé sur les heures réalisées',
        classeur: structure({ ...CAPACITE, ...HEURES, 'Taux d’occupation financier': '70%' }),
        attendu: ['EAJE!H3'],
      },
    ],
  },
});
