import type { Action, Plan } from '../../reading';
import { aussi } from '../champs';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { conduitLaConvention, lieuDAction, nomDAction } from './actions';

type Nom = 'vide' | 'partout';
type Champ = 'pilote' | 'echeance' | 'indicateur';

/** What the columns of a plan say of each action, as a message names them. */
const CHAMPS: readonly (readonly [Champ, string])[] = [
  ['pilote', 'Pilote'],
  ['echeance', 'Échéance'],
  ['indicateur', 'Indicateurs'],
];

/** Below this share of filled rows, a blank may stand for what is written above. */
const PART_REMPLIE = 0.6;
const ACTIONS_MIN = 3;

/** The actions of the tables that have a column for this. */
function concernees({ actions }: Plan, champ: Champ): readonly Action[] {
  return actions.filter((action) => {
    return (
      action.tableau.colonnes.some(({ role }) => role === champ) &&
      (action[champ] !== null || !conduitLaConvention(action))
    );
  });
}

function un(action: Action, champ: string): Report<Nom> {
  return {
    message: 'vide',
    data: { action: nomDAction(action), champ },
    at: lieuDAction(action),
    key: `${action.key}:${champ}`,
    confidence: action.confidence,
    actual: null,
  };
}

/** A column that nobody filled is one thing to do. */
function tous(actions: readonly Action[], champ: string): Report<Nom>[] {
  const [premiere, ...autres] = actions;
  if (!premiere) return [];
  return [
    {
      message: 'partout',
      data: { champ, nombre: actions.length },
      at: lieuDAction(premiere),
      ...aussi(autres.map(lieuDAction)),
      key: `${premiere.plan}:${champ}`,
      severity: 'info',
      actual: null,
    },
  ];
}

function* check({ lecture }: RuleContext): Iterable<Report<Nom>> {
  for (const lu of lecture.plans) {
    for (const [champ, libelle] of CHAMPS) {
      const actions = concernees(lu, champ);
      const vides = actions.filter((action) => action[champ] === null);
      const remplies = actions.length - vides.length;
      if (actions.length < ACTIONS_MIN || vides.length === 0) continue;
      if (remplies === 0) yield* tous(vides, libelle);
      else if (remplies / actions.length >= PART_REMPLIE) yield* vides.map((action) => un(action, libelle));
    }
  }
}

const ENTETE = ['Axe', 'N°', 'Action', 'Pilote', 'Échéance'];
const OUVRIR = ['Petite enfance', 1, 'Ouvrir un lieu d’accueil', 'Mairie de Trieux', '2026'];
const FORMER = ['', 3, 'Former les équipes', 'Caf', '2027'];
const titre = ['Plan d’actions'];

export const planChampVide = defineRule({
  meta: {
    id: 'plan/champ-vide',
    titre: 'Case vide dans le plan d’actions',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    vide: {
      quoi: 'L’{action} n’a rien dans la colonne « {champ} ».',
      pourquoi: 'Les autres actions du plan l’ont : le comité de pilotage en a besoin pour la suivre.',
      queFaire: 'Remplissez cette case.',
    },
    partout: {
      quoi: 'La colonne « {champ} » du plan est vide pour les {nombre} actions.',
      pourquoi: 'Le comité de pilotage en a besoin pour suivre les actions.',
      queFaire: 'Remplissez la colonne, ou retirez-la du plan.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'tout est rempli, sauf pour le pilotage de la convention',
        classeur: {
          Plan: [
            titre,
            ENTETE,
            OUVRIR,
            ['', 2, 'Renforcer le relais', 'Caf', '2026'],
            FORMER,
            ['', 4, 'Pilotage et suivi de la CTG', null, null],
          ],
        },
      },
      {
        nom: 'une case le plus souvent vide : elle vaut pour celles d’en dessous',
        classeur: {
          Plan: [
            titre,
            ENTETE,
            OUVRIR,
            ['', 2, 'Renforcer le relais', null, null],
            ['', 3, 'Former les équipes', null, null],
          ],
        },
      },
    ],
    invalid: [
      {
        nom: 'une action sans pilote',
        classeur: {
          Plan: [titre, ENTETE, OUVRIR, ['', 2, 'Renforcer le relais', null, '2026'], FORMER],
        },
        attendu: ['Plan!B4'],
      },
      {
        nom: 'une colonne que personne n’a remplie : un seul point',
        classeur: {
          Plan: [
            titre,
            ENTETE,
            ...[OUVRIR, ['', 2, 'Renforcer le relais', 'Caf', '2026'], FORMER].map((ligne) => [
              ...ligne.slice(0, 3),
              null,
              ligne[4] ?? null,
            ]),
          ],
        },
        attendu: ['Plan!B3'],
      },
    ],
  },
});
