import { defineRule } from '../rule';
import { structure } from './cas';
import { PRIX_REVIENT } from './mesures';
import { MESSAGES_RECALCUL, recalculer } from './recalcul';

const TERMES = { Charges: 300000, 'Heures facturées': 25000, 'Heures réalisées': 24000 };

export const prixRevientRecalcule = defineRule({
  meta: {
    id: 'eaje/prix-revient-recalcule',
    titre: 'Prix de revient inexact',
    severity: 'error',
    source: 'maminou-2006',
    fix: 'none',
  },
  messages: MESSAGES_RECALCUL,
  check: (context) => recalculer(context, PRIX_REVIENT),
  cases: {
    valid: [
      { nom: 'sur les heures réalisées', classeur: structure({ ...TERMES, 'Prix de revient': '12,50€' }) },
      {
        nom: 'sur des heures réalisées que le tableau ne donne pas',
        classeur: structure({ Charges: 300000, 'Heures facturées': 25000, 'Prix de revient': '12,50€' }),
      },
      { nom: 'sur les heures facturées', classeur: structure({ ...TERMES, 'Prix de revient': '12,00€' }) },
    ],
    invalid: [
      {
        nom: 'un prix que les charges ne donnent pas',
        classeur: structure({ ...TERMES, 'Prix de revient': '13,50€' }),
        attendu: ['EAJE!F3'],
      },
      {
        nom: 'un prix par heure facturée, calculé sur les heures réalisées',
        classeur: structure({ ...TERMES, 'Prix de revient par heure facturée': '12,50€' }),
        attendu: ['EAJE!F3'],
      },
    ],
  },
});
