import { aussi } from '../champs';
import { grouper } from '../grouper';
import { bloc, BLOCS_JUSTES, LIGNE_JUSTE, liste } from '../cas';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';

/** One finding for all the rows of one nature in a sheet. */
function* check({ lecture }: RuleContext): Iterable<Report<'pied-de-page' | 'consigne' | 'note'>> {
  const groupes = grouper(lecture.lignesEtrangeres, ({ nature, field }) => {
    return `${nature} ${field.cells[0]?.sheet ?? ''}`;
  });
  for (const [key, lignes] of groupes) {
    const [premiere, ...autres] = lignes;
    if (!premiere) continue;
    const also = aussi(autres.map(({ field }) => field));
    yield {
      message: premiere.nature,
      data: { texte: premiere.field.value },
      at: premiere.field,
      ...also,
      key,
    };
  }
}

export const ligneEtrangere = defineRule({
  meta: {
    id: 'lecture/ligne-etrangere',
    titre: 'Ligne étrangère au tableau',
    severity: 'info',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    'pied-de-page': {
      quoi: '« {texte} » est un en-tête ou un pied de page resté dans le tableau.',
      pourquoi: 'Ce n’est pas un équipement : la ligne n’a pas été comptée.',
      queFaire: 'Supprimez la ligne, ou placez ce texte dans la mise en page.',
    },
    consigne: {
      quoi: '« {texte} » est une consigne du modèle.',
      pourquoi: 'Elle partirait dans une annexe signée.',
      queFaire: 'Supprimez la ligne.',
    },
    note: {
      quoi: '« {texte} » est une note placée dans le tableau.',
      pourquoi: 'Ce n’est pas un équipement : la ligne n’a pas été comptée.',
      queFaire: 'Placez la note sous le tableau, ou dans une colonne « Observations ».',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'des équipements seulement', classeur: { 'Annexe 2': BLOCS_JUSTES } },
      { nom: 'une liste plate', classeur: liste(LIGNE_JUSTE) },
    ],
    invalid: [
      {
        nom: 'un pied de page tombé dans le tableau',
        classeur: {
          'Annexe 2': bloc(
            'ARQUES',
            ['LAEP'],
            [null, 'Môm en Bulle – 12 rue Aristide Briand, 62510 Arques'],
            ['Caf du département – Service action sociale – page 16/29'],
            ['RPE'],
            [null, 'RPE d’Arques – 14 rue Aristide Briand, 62510 Arques'],
          ),
        },
        attendu: ['Annexe 2!A5'],
      },
      {
        nom: 'une note entre deux équipements',
        classeur: {
          'Annexe 2': bloc(
            'ARQUES',
            ['LAEP'],
            [null, 'Môm en Bulle – 12 rue Aristide Briand, 62510 Arques'],
            ['NB : les horaires changent pendant les vacances'],
            ['RPE'],
            [null, 'RPE d’Arques – 14 rue Aristide Briand, 62510 Arques'],
          ),
        },
        attendu: ['Annexe 2!A5'],
      },
    ],
  },
});
