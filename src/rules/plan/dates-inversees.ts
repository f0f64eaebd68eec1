import type { Action, FicheAction, Moment } from '../../reading';
import { fiche } from '../fiche/cas';
import { nomDeFiche } from '../fiche/fiches';
import { enFrancais } from '../fiche/hors-periode';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { nomDAction } from './actions';

/** What has dates, and how a message names it. */
interface SujetDate {
  readonly nom: string;
  readonly sujet: Action | FicheAction;
}

function constater({ nom, sujet }: SujetDate, { debut, fin, field }: Moment): Report<'inverse'>[] {
  if (debut === null || fin === null || fin >= debut) return [];
  return [
    {
      message: 'inverse',
      data: { nom, debut: enFrancais(debut), fin: enFrancais(fin) },
      at: field,
      key: `${sujet.key}:${debut}:${fin}`,
      confidence: sujet.confidence,
    },
  ];
}

function* check({ lecture: { plans, fiches } }: RuleContext): Iterable<Report<'inverse'>> {
  const sujets: readonly SujetDate[] = [
    ...plans.flatMap(({ actions }) => actions.map((sujet) => ({ nom: `L’${nomDAction(sujet)}`, sujet }))),
    ...fiches.map((sujet) => ({ nom: `La ${nomDeFiche(sujet)}`, sujet })),
  ];
  for (const dite of sujets) yield* dite.sujet.moments.flatMap((moment) => constater(dite, moment));
}

const TITRE = ['Plan d’actions de la CTG'];
const ENTETE = ['Axe', 'N°', 'Action', 'Fin', 'Début'];

export const planDatesInversees = defineRule({
  meta: {
    id: 'plan/dates-inversees',
    titre: 'Fin avant le début',
    severity: 'error',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    inverse: {
      quoi: '{nom} finit avant de commencer : début le {debut}, fin le {fin}.',
      pourquoi: 'Le calendrier ne peut pas être suivi.',
      queFaire: 'Corrigez l’une des deux dates.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'la colonne « Fin » avant la colonne « Début », une seule année',
        classeur: {
          Plan: [
            TITRE,
            ENTETE,
            ['Petite enfance', 1, 'Ouvrir un lieu d’accueil', '12/2026', '01/2025'],
            ['', 2, 'Renforcer le relais', '2026', '2026'],
            ['', 3, 'Former les équipes', '2027', null],
          ],
        },
      },
      {
        nom: 'l’échéance prévue et la date réelle, plus tôt que prévu',
        classeur: {
          Plan: [
            TITRE,
            ['Axe', 'N°', 'Action', 'Échéance prévue', 'Échéance réelle'],
            ['Petite enfance', 1, 'Ouvrir un lieu d’accueil', '2027', '2026'],
            ['', 2, 'Renforcer le relais', '2026', '2026'],
          ],
        },
      },
    ],
    invalid: [
      {
        nom: 'une fin avant le début, en deux colonnes',
        classeur: {
          Plan: [
            TITRE,
            ENTETE,
            ['Petite enfance', 1, 'Ouvrir un lieu d’accueil', '12/2024', '01/2025'],
            ['', 2, 'Renforcer le relais', '2027', '2026'],
          ],
        },
        attendu: ['Plan!D3'],
      },
      {
        nom: 'une période à l’envers dans une fiche',
        classeur: {
          'Fiche 1': fiche({ numero: '1', titre: 'Ouvrir un lieu d’accueil', echeances: 'De 2026 à 2024' }),
        },
        attendu: ['Fiche 1!A10'],
      },
    ],
  },
});
