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
  cases: { valid: [], invalid: [] },
});
