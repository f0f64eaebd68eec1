import { aussi } from '../champs';
import { grouper } from '../grouper';
import { BLOCS_JUSTES } from '../cas';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';

/** One finding a sheet: what it holds was read by nobody, whatever the number of its blocks. */
function* check({ lecture }: RuleContext): Iterable<Report<'tableau'>> {
  for (const [feuille, blocs] of grouper(lecture.nonReconnus, ({ sheet }) => sheet)) {
    const [premier, ...autres] = blocs.map((bloc) => bloc.premier);
    if (!premier) continue;
    yield {
      message: 'tableau',
      data: { feuille },
      at: premier,
      ...aussi(autres),
      key: feuille,
      actual: null,
    };
  }
}

/** A service on one row, its address on the next: nobody reads that. */
const PERMANENCES = [
  ['RPE : permanence du mardi', 9, 12],
  ['Rue Verte 62510 Arques', 14, 17],
  ['LAEP : permanence du jeudi', 9, 12],
  ['Rue Bizet 62219 Longuenesse', 14, 17],
];

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
  cases: {
    valid: [
      { nom: 'une annexe 2 seule', classeur: { 'Annexe 2': BLOCS_JUSTES } },
      {
        nom: 'un tableau qui ne parle pas d’équipements',
        classeur: {
          'Annexe 2': BLOCS_JUSTES,
          Stock: [
            ['Article', 'Quantité', 'Prix'],
            ['Vis', 12, 3],
            ['Clous', 14, 4],
            ['Écrous', 2, 5],
          ],
        },
      },
    ],
    invalid: [
      {
        nom: 'des services et des adresses rangés autrement',
        classeur: { 'Annexe 2': BLOCS_JUSTES, Permanences: PERMANENCES },
        attendu: ['Permanences!A1'],
      },
      {
        nom: 'deux tableaux d’une feuille, un seul point',
        classeur: { 'Annexe 2': BLOCS_JUSTES, Permanences: [...PERMANENCES, [], [], ...PERMANENCES] },
        attendu: ['Permanences!A1'],
      },
    ],
  },
});
