import { bloc, BLOCS_JUSTES, LIGNE_JUSTE, liste } from '../cas';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';

function* check({ lecture }: RuleContext): Iterable<Report<'vide'>> {
  for (const { libelle, equipements } of lecture.groupes) {
    if (equipements === 0) yield { message: 'vide', data: { type: libelle.value }, at: libelle };
  }
}

export const groupeVide = defineRule({
  meta: {
    id: 'equipement/groupe-vide',
    titre: 'Groupe sans équipement',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    vide: {
      quoi: 'Aucun équipement ne suit « {type} ».',
      pourquoi: 'Un titre de groupe seul laisse croire qu’une ligne a été perdue.',
      queFaire: 'Ajoutez les équipements, ou supprimez ce titre.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'des équipements sous chaque type', classeur: { 'Annexe 2': BLOCS_JUSTES } },
      { nom: 'une liste plate', classeur: liste(LIGNE_JUSTE) },
    ],
    invalid: [
      {
        nom: 'un type que rien ne suit',
        classeur: {
          'Annexe 2': bloc(
            'ARQUES',
            ['LAEP'],
            [null, 'Môm en Bulle – 12 rue Verte, 62510 Arques'],
            ['RPE'],
            ['ALSH'],
            [null, 'Les Bellons – 1 rue Verte, 62510 Arques'],
          ),
        },
        attendu: ['Annexe 2!A5'],
      },
      {
        nom: 'le dernier type du bloc est vide',
        classeur: {
          'Annexe 2': [
            ...bloc('ARQUES', ['LAEP'], [null, 'Môm en Bulle – 12 rue Verte, 62510 Arques'], ['RPE']),
            ...bloc('LONGUENESSE', ['RPE'], [null, 'RPE de Longuenesse – 3 rue Bizet, 62219 Longuenesse']),
          ],
        },
        attendu: ['Annexe 2!A5'],
      },
    ],
  },
});
