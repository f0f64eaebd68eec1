import type { AnneesAgrement } from '../../reading';
import { BLOCS_JUSTES } from '../cas';
import { aussi } from '../champs';
import { grouper } from '../grouper';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { feuilleDe } from './periodes';

const RACONTE_LE_PASSE = /bilan|histori|pr[ée]c[ée]dent/iu;

function reportDe([premier, ...autres]: readonly AnneesAgrement[], debut: string): Report<'echu'>[] {
  if (!premier || RACONTE_LE_PASSE.test(feuilleDe(premier.field))) return [];
  const data = { agrement: premier.field.value, debut, nombre: autres.length + 1 };
  return [{ message: 'echu', data, at: premier.field, ...aussi(autres.map(({ field }) => field)) }];
}

function* check({ lecture: { convention } }: RuleContext): Iterable<Report<'echu'>> {
  if (!convention.periode || convention.codesEpci.length > 1) return;
  const debut = convention.periode.debut.slice(0, 4);
  const echus = convention.agrements.filter(({ fin }) => fin < Number(debut));
  for (const pareils of grouper(echus, ({ field }) => field.value).values()) yield* reportDe(pareils, debut);
}

const CONVENTION = [['Convention territoriale globale 2025-2029']];

export const agrementEchu = defineRule({
  meta: {
    id: 'convention/agrement-echu',
    titre: 'Agrément terminé avant la convention',
    severity: 'info',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    echu: {
      quoi: '« {agrement} » : cet agrément se termine avant {debut}, où commence la convention. Cellules concernées : {nombre}.',
      pourquoi:
        'Un centre social ou un espace de vie sociale perçoit la prestation de service tant qu’il est agréé.',
      queFaire: 'Vérifiez le renouvellement, et mettez les années à jour.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'des agréments en cours, à venir, comptés en places, et ceux d’un bilan',
        classeur: {
          Convention: CONVENTION,
          'Annexe 2': BLOCS_JUSTES,
          Diagnostic: [
            ['Espace de vie sociale', 'Agrément 2023/2026'],
            ['Centre social', 'Agrément à partir de 2024'],
            ['Crèche Les Lutins', 'Un agrément de 20 places depuis 2019'],
            ['Centre social', 'Agrément renouvelé en 2022 jusqu’en 2026'],
          ],
          'Bilan 2021-2024': [['Espace de vie sociale', 'Agrément 2021-2023']],
        },
      },
      {
        nom: 'aucune période de convention',
        classeur: { 'Annexe 2': BLOCS_JUSTES, Diagnostic: [['Centre social', 'Agrément 2019/2022']] },
      },
    ],
    invalid: [
      {
        nom: 'dans les mots de la cellule',
        classeur: {
          Convention: CONVENTION,
          'Annexe 2': BLOCS_JUSTES,
          Diagnostic: [['Espace de vie sociale', 'Agrément 2023/2024']],
        },
        attendu: ['Diagnostic!B1'],
      },
      {
        nom: 'sous un en-tête',
        classeur: {
          Convention: CONVENTION,
          'Annexe 2': BLOCS_JUSTES,
          'Vie sociale': [
            ['Structure', 'Commune', 'Période d’agrément'],
            ['Centre social Les Sources', 'Arques', '2024-2027'],
            ['Espace de vie sociale Le Lien', 'Longuenesse', '2021-2024'],
          ],
        },
        attendu: ['Vie sociale!C3'],
      },
    ],
  },
});
