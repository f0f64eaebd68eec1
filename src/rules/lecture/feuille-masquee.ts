import { BLOCS_JUSTES } from '../cas';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';

function* check({ lecture }: RuleContext): Iterable<Report<'feuille' | 'ligne' | 'colonne'>> {
  for (const { nature, sheet, enregistrements, field } of lecture.masques) {
    yield {
      message: nature,
      data: { feuille: sheet, nombre: enregistrements },
      at: field,
      key: sheet,
      actual: null,
    };
  }
}

const queFaire = 'Affichez ce qui doit figurer dans l’annexe, ou supprimez ce qui ne doit plus y être.';

export const feuilleMasquee = defineRule({
  meta: {
    id: 'lecture/feuille-masquee',
    titre: 'Données masquées',
    severity: 'info',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    feuille: {
      quoi: 'La feuille « {feuille} » est masquée.',
      pourquoi: 'Lignes qui s’y trouvent et qui comptent dans le contrôle : {nombre}.',
      queFaire,
    },
    ligne: {
      quoi: 'Des lignes du tableau sont masquées dans « {feuille} ».',
      pourquoi: 'Lignes qui s’y trouvent et qui comptent dans le contrôle : {nombre}.',
      queFaire,
    },
    colonne: {
      quoi: 'Une colonne du tableau est masquée dans « {feuille} ».',
      pourquoi: 'Lignes concernées, qui comptent dans le contrôle : {nombre}.',
      queFaire,
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'tout se voit', classeur: { 'Annexe 2': BLOCS_JUSTES } },
      {
        nom: 'une feuille masquée sans équipement',
        classeur: { 'Annexe 2': BLOCS_JUSTES, Listes: [['oui'], ['non']] },
        masquees: ['Listes'],
      },
    ],
    invalid: [
      {
        nom: 'l’annexe 2 masquée',
        classeur: { 'Annexe 2': BLOCS_JUSTES },
        masquees: ['Annexe 2'],
        attendu: ['Annexe 2!B4'],
      },
      {
        nom: 'une vieille version masquée à côté de la bonne',
        classeur: { 'Annexe 2': BLOCS_JUSTES, Ancienne: BLOCS_JUSTES },
        masquees: ['Ancienne'],
        attendu: ['Ancienne!B4'],
      },
    ],
  },
});
