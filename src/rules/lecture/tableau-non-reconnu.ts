import { aussi } from '../champs';
import { grouper } from '../grouper';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';

/** One finding a sheet: what it holds was read by nobody, whatever the number of its blocks. */
function* check({ lecture }: RuleContext): Iterable<Report<'tableau'>> {
  for (const [feuille, blocs] of grouper(lecture.nonReconnus, ({ sheet }) => sheet)) {
    const [premier, ...autres] = blocs.map((bloc) => bloc.premier);
    if (!premier) continue;
    yield { message: 'tableau', data: { feuille }, at: premier, ...aussi(autres), key: feuille, actual: null };
  }
}

export const tableauNonReconnu = defineRule({
  meta: {
    id: 'lecture/tableau-non-reconnu',
    titre: 'Tableau non reconnu',
    severity: 'info',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    tableau: {
      quoi: 'La feuille « {feuille} » contient un tableau qui n’a pas été reconnu.',
      pourquoi: 'Ses lignes n’ont pas été vérifiées.',
      queFaire: 'Si c’est un tableau de l’annexe 2, vérifiez ses titres de colonnes ; sinon, rien à faire.',
    },
  },
  check,
  cases: { valid: [], invalid: [] },
});
