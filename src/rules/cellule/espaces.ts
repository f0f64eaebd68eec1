import { contains } from '../../workbook';
import type { CellRef } from '../../workbook';
import type { Cellule } from '../../reading';
import { LIGNE_JUSTE, liste } from '../cas';
import { aussi, texteDe } from '../champs';
import { fiche } from '../fiche/cas';
import { grouper } from '../grouper';
import { parLots } from '../pauses';
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

function espacees(cellule: Cellule): CelluleEspacee[] {
  const texte = texteDe(cellule);
  if (texte === null || !ESPACES_DE_TROP.test(texte)) return [];
  const at = { ...cellule.field, printed: texte };
  return [{ cellule, remplacement: { at, by: propre(texte) } }];
}

type Nom = 'espaces' | 'fiches';

interface Groupe {
  readonly message: Nom;
  readonly key: string;
  readonly cellules: readonly CelluleEspacee[];
}

const refDe = ({ cellule }: CelluleEspacee): CellRef | undefined => cellule.field.cells[0];

/** Fiches are forms, one sheet each or stacked: their columns mean nothing, and all are said at once. */
function* groupesDe({ lecture }: RuleContext, trouvees: readonly CelluleEspacee[]): Generator<Groupe> {
  const formulaires = grouper(
    lecture.tableaux.filter(({ kind }) => kind === 'fiche'),
    ({ sheet }) => sheet,
  );
  const enFiche = (espacee: CelluleEspacee): boolean => {
    const ref = refDe(espacee);
    const siens = ref ? (formulaires.get(ref.sheet) ?? []) : [];
    return siens.some(({ range }) => ref && contains(range, ref.row, ref.column));
  };
  const [dedans, dehors] = [trouvees.filter(enFiche), trouvees.filter((espacee) => !enFiche(espacee))];
  if (dedans.length > 0) yield { message: 'fiches', key: 'fiches', cellules: dedans };
  for (const [key, cellules] of parColonne(dehors)) yield { message: 'espaces', key, cellules };
}

function rapport({ message, key, cellules }: Groupe): Report<Nom>[] {
  const [premiere] = cellules;
  if (!premiere) return [];
  const feuilles = grouper(cellules, (espacee) => refDe(espacee)?.sheet ?? null);
  const lieu = feuilles.size > 1 ? `${String(feuilles.size)} feuilles` : 'une feuille';
  return [
    {
      message,
      data: { nombre: cellules.length, lieu },
      at: premiere.cellule.field,
      ...aussi(cellules.slice(1).map(({ cellule }) => cellule.field)),
      key,
      actual: null,
      fix: {
        label: `Ôter les espaces en trop ${message === 'fiches' ? 'des fiches' : 'de cette colonne'}`,
        safety: 'safe',
        replacements: cellules.map(({ remplacement }) => remplacement),
      },
    },
  ];
}

function* check(context: RuleContext): Iterable<Report<Nom> | typeof PAUSE> {
  const trouvees = yield* parLots(yield* cellulesDe(context), espacees);
  for (const groupe of groupesDe(context, trouvees)) yield* rapport(groupe);
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
    fiches: {
      quoi: 'Des espaces sont en trop dans les fiches action. Cellules concernées : {nombre}, dans {lieu}.',
      pourquoi: 'Ils ne se voient pas, mais empêchent de rapprocher les fiches du plan d’actions.',
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
      {
        nom: 'des espaces doubles dans deux fiches, un seul point',
        classeur: {
          'Fiche 1': fiche({ numero: '1', titre: 'Ouvrir un lieu d’accueil', echeances: 'Fin  2026' }),
          'Fiche 2': fiche({ numero: '2', titre: 'Renforcer le relais', modalites: 'Un groupe  de suivi' }),
        },
        attendu: ['Fiche 1!A10'],
      },
    ],
  },
});
