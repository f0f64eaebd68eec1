import { isCellError } from '../../workbook';
import type { Cellule } from '../../reading';
import { parLots } from '../pauses';
import type { PAUSE } from '../pauses';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { LIGNE_JUSTE, liste } from '../cas';
import { cellulesDe } from './cellules';

/** What Excel shows in French for each error. */
const EN_FRANCAIS: Readonly<Record<string, string>> = {
  '#NAME?': '#NOM?',
  '#VALUE!': '#VALEUR!',
  '#NULL!': '#NUL!',
  '#NUM!': '#NOMBRE!',
  '#SPILL!': '#EPARS!',
};

function reportsDe({ field }: Cellule): Report<'erreur'>[] {
  const { value } = field;
  if (!isCellError(value)) return [];
  const erreur = EN_FRANCAIS[value.error] ?? value.error;
  return [{ message: 'erreur', data: { erreur }, at: field, actual: erreur }];
}

function* check(context: RuleContext): Iterable<Report<'erreur'> | typeof PAUSE> {
  yield* yield* parLots(yield* cellulesDe(context), reportsDe);
}

export const erreurExcel = defineRule({
  meta: {
    id: 'cellule/erreur-excel',
    titre: 'Formule en erreur',
    severity: 'error',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    erreur: {
      quoi: 'La cellule affiche {erreur}.',
      pourquoi: 'Sa formule ne trouve plus ce qu’elle cherche : la valeur manque dans l’annexe.',
      queFaire: 'Corrigez la formule, ou saisissez la valeur.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'des nombres saisis', classeur: liste([...LIGNE_JUSTE, 12]) },
      {
        nom: 'un texte qui commence par un dièse',
        classeur: liste([...LIGNE_JUSTE, null, '#Parentalité']),
      },
    ],
    invalid: [
      {
        nom: 'une recherche qui n’aboutit plus',
        classeur: liste([...LIGNE_JUSTE, { error: '#N/A' }]),
        attendu: ['Annexe 2!H2'],
      },
      {
        nom: 'deux références perdues',
        classeur: liste([...LIGNE_JUSTE, { error: '#REF!' }], [...LIGNE_JUSTE, null, { error: '#NAME?' }]),
        attendu: ['Annexe 2!H2', 'Annexe 2!I3'],
      },
    ],
  },
});
