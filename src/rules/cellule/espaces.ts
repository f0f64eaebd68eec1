import type { Cellule } from '../../reading';
import { LIGNE_JUSTE, liste } from '../cas';
import { aussi, texteDe } from '../champs';
import type { PAUSE } from '../pauses';
import { defineRule } from '../rule';
import type { Replacement, Report, RuleContext } from '../rule';
import { cellulesDe, parColonne } from './cellules';

const ESPACES_DE_TROP = /^\s|\s$|[^\S\n\r]{2,}|\t|[\u200b\u00ad\ufeff]/u;

/** The text as it reads, without the spaces that do not show; line breaks inside it stay. */
function propre(texte: string): string {
  return texte
    .replace(/[\u200b\u00ad\ufeff]/gu, '')
    .replace(/[^\S\n\r\u00a0\u202f]{2,}|[^\S\n\r]*\t[^\S\n\r]*/gu, ' ')
    .replace(/[^\S\n\r]{2,}/gu, ' ')
    .trim();
}

interface CelluleEspacee {
  readonly cellule: Cellule;
  readonly remplacement: Replacement;
}

function* cellulesEspacees(cellules: readonly Cellule[]): Generator<CelluleEspacee> {
  for (const cellule of cellules) {
    const texte = texteDe(cellule);
    if (texte === null || !ESPACES_DE_TROP.test(texte)) continue;
    const at = { ...cellule.field, printed: texte };
    yield { cellule, remplacement: { at, by: propre(texte) } };
  }
}

function* check(context: RuleContext): Iterable<Report<'espaces'> | typeof PAUSE> {
  for (const [colonne, trouvees] of parColonne(cellulesEspacees(yield* cellulesDe(context)))) {
    const [premiere, ...autres] = trouvees;
    if (!premiere) continue;
    yield {
      message: 'espaces',
      data: { nombre: trouvees.length },
      at: premiere.cellule.field,
      ...aussi(autres.map(({ cellule }) => cellule.field)),
      key: colonne,
      actual: null,
      fix: {
        label: 'Ôter les espaces en trop de cette colonne',
        safety: 'safe',
        replacements: trouvees.map(({ remplacement }) => remplacement),
      },
    };
  }
}

export const espaces = defineRule({
  meta: {
    id: 'cellule/espaces',
    titre: 'Espaces en trop',
    severity: 'info',
    source: 'catalogue',
    fix: 'safe',
  },
  messages: {
    espaces: {
      quoi: 'Des espaces sont en trop dans cette colonne. Cellules concernées : {nombre}.',
      pourquoi:
        'Ils ne se voient pas, mais empêchent Excel de trier, de filtrer et de rapprocher les lignes.',
      queFaire: 'Ôtez-les en une fois : le texte qui se lit ne change pas.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'un texte soigné', classeur: liste(LIGNE_JUSTE) },
      {
        nom: 'des espaces insécables bien placés, un retour à la ligne',
        classeur: liste([...LIGNE_JUSTE, null, 'Ouvert : 9\u00a0h\nFermé le lundi']),
      },
    ],
    invalid: [
      {
        nom: 'un espace double et un espace à la fin, un seul point pour la colonne',
        classeur: liste(
          ['Arques', 'LAEP', 'Môm  en Bulle', '12 rue Aristide Briand', '62510', 'Arques'],
          ['Arques', 'RPE', 'RPE d’Arques ', '14 rue Aristide Briand', '62510', 'Arques'],
        ),
        attendu: ['Annexe 2!C2'],
      },
      {
        nom: 'un espace au début d’une commune',
        classeur: liste(['Arques', 'LAEP', 'Môm en Bulle', '12 rue Aristide Briand', '62510', ' Arques']),
        attendu: ['Annexe 2!F2'],
      },
    ],
  },
});
