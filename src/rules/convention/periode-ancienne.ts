import type { Field, Lecture } from '../../reading';
import { BLOCS_JUSTES } from '../cas';
import { grouper } from '../grouper';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { estLaMeme, feuilleDe, regardeEnArriere } from './periodes';

/** Titles of a convention that ended before this one begins, in sheets that do not name this one. */
function anciens({ convention }: Lecture): readonly Field[] {
  const { periode, periodesDesTitres } = convention;
  if (!periode) return [];
  const actuels = periodesDesTitres.filter((titre) => estLaMeme(titre, periode));
  const tenues = new Set(actuels.map(({ field }) => feuilleDe(field)));
  if (tenues.size === 0) return [];
  return periodesDesTitres
    .filter(({ fin }) => fin < periode.debut)
    .map(({ field }) => field)
    .filter((field) => !tenues.has(feuilleDe(field)) && !regardeEnArriere(field));
}

function* check({ lecture }: RuleContext): Iterable<Report<'ancienne'>> {
  const { periode, codesEpci } = lecture.convention;
  if (!periode || codesEpci.length > 1) return;
  for (const [ancienne, [premier, ...autres]] of grouper(anciens(lecture), ({ printed }) => printed)) {
    if (!premier) continue;
    yield {
      message: 'ancienne',
      data: { ancienne, actuelle: periode.field.printed, nombre: autres.length + 1 },
      at: premier,
      also: autres,
      key: ancienne,
      expected: periode.field.printed,
    };
  }
}

const CONVENTION = [['Convention territoriale globale 2025-2029']];
const poste = (titre: string) => [[titre], [], ['Fiche de poste du chargé de coopération']];

export const conventionPeriodeAncienne = defineRule({
  meta: {
    id: 'convention/periode-ancienne',
    titre: 'Période d’une convention passée',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    ancienne: {
      quoi: 'Cette page porte encore la période « {ancienne} ». Pages concernées : {nombre}.',
      pourquoi: 'La convention porte sur « {actuelle} ».',
      queFaire: 'Mettez la page à jour, ou vérifiez que sa période est la bonne.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'la même période partout',
        classeur: {
          Convention: CONVENTION,
          'Fiche de poste': poste('CTG 2025 - 2029'),
          'Annexe 2': BLOCS_JUSTES,
        },
      },
      {
        nom: 'une phrase qui rappelle la convention d’avant, un bilan',
        classeur: {
          Convention: [
            ...CONVENTION,
            [],
            ['La CTG 2021-2024 a permis d’ouvrir deux lieux d’accueil et un relais.'],
          ],
          'Bilan de la CTG': [['CTG 2021-2024'], [], ['Les actions menées']],
          'Annexe 2': BLOCS_JUSTES,
        },
      },
      {
        nom: 'les deux conventions côte à côte',
        classeur: {
          Convention: CONVENTION,
          Financements: [['Poste', 'CTG 2021-2024', 'CTG 2025-2029']],
          'Annexe 2': BLOCS_JUSTES,
        },
      },
    ],
    invalid: [
      {
        nom: 'une fiche de poste reprise de la convention d’avant',
        classeur: {
          Convention: CONVENTION,
          'Plan d’action': [['CTG 2025-2029']],
          'Fiche de poste': poste('CONVENTION TERRITORIALE GLOBALE (CTG) 2021-2024'),
          'Annexe 2': BLOCS_JUSTES,
        },
        attendu: ['Fiche de poste!A1'],
      },
      {
        nom: 'deux pages reprises, un seul point',
        classeur: {
          Convention: CONVENTION,
          'Plan d’action': [['CTG 2025-2029']],
          'Poste 1': poste('CTG 2020-2024'),
          'Poste 2': poste('CTG 2020-2024'),
          'Annexe 2': BLOCS_JUSTES,
        },
        attendu: ['Poste 1!A1'],
      },
    ],
  },
});
