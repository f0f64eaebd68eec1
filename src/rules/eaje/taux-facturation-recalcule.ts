import { defineRule } from '../rule';
import { structure } from './cas';
import { MESSAGES_RECALCUL, recalculer } from './recalcul';

const COLONNES = { 'Heures facturées': 21264, 'Heures réalisées': 20000 };

export const tauxFacturationRecalcule = defineRule({
  meta: {
    id: 'eaje/taux-facturation-recalcule',
    titre: 'Taux de facturation inexact',
    severity: 'error',
    source: 'docplayer-PSU2014',
    fix: 'none',
  },
  messages: MESSAGES_RECALCUL,
  check: (context) => recalculer(context, ['tauxFacturation']),
  cases: {
    valid: [
      { nom: 'un taux juste', classeur: structure({ ...COLONNES, 'Taux de facturation': '106,32%' }) },
      {
        nom: 'un taux arrondi à l’unité',
        classeur: structure({ ...COLONNES, 'Taux de facturation': '106%' }),
      },
    ],
    invalid: [
      {
        nom: 'un taux que les heures ne donnent pas',
        classeur: structure({ ...COLONNES, 'Taux de facturation': '108,32%' }),
        attendu: ['EAJE!E3'],
      },
      {
        nom: 'un taux sans décimale, faux de deux points',
        classeur: structure({ ...COLONNES, 'Taux de facturation': '108%' }),
        attendu: ['EAJE!E3'],
      },
    ],
  },
});
