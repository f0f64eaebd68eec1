import type { CellValue } from '../../src/workbook';
import { changementsEnClair, comparerFeuilles, enClair } from './comparer-deux';

type Ligne = readonly CellValue[];

const ENTETE = ['Axe', 'N°', 'Action', 'Objectifs opérationnels', 'Pilote'];
const ACCUEIL: Ligne = [
  'Petite enfance',
  1,
  'Développer l’accueil du jeune enfant',
  'Ouvrir douze places de crèche',
  'CCAS',
];
const RELAIS: Ligne = [
  'Petite enfance',
  2,
  'Soutenir le relais petite enfance',
  'Recruter une animatrice',
  'Communauté de communes',
];
const JEUNES: Ligne = [
  'Jeunesse',
  3,
  'Créer un espace pour les adolescents',
  'Aménager un local dédié',
  'Commune de Marck',
];
const MOBILITE: Ligne = [
  'Accès aux droits',
  4,
  'Faciliter les déplacements des familles',
  'Étendre le transport à la demande',
  'CIAS',
];
const PLAN = [ACCUEIL, RELAIS, JEUNES, MOBILITE];

function plan(...lignes: readonly Ligne[]) {
  return { 'Plan d’actions': [['PLAN D’ACTIONS 2025-2029'], ENTETE, ...lignes] };
}

function avec(ligne: Ligne, colonne: number, valeur: CellValue): Ligne {
  return ligne.map((cellule, rang) => (rang === colonne ? valeur : cellule));
}

test('un plan recopié dans un autre ordre de lignes ne change rien', () => {
  expect(changementsEnClair(plan(...PLAN), plan(MOBILITE, ACCUEIL, JEUNES, RELAIS))).toEqual([]);
});

test('un titre précisé, un autre pilote : les champs de la même action', () => {
  const apres = plan(
    avec(ACCUEIL, 2, 'Développer et diversifier l’accueil du jeune enfant'),
    RELAIS,
    avec(JEUNES, 4, 'Association des jeunes'),
    MOBILITE,
  );
  expect(changementsEnClair(plan(...PLAN), apres)).toEqual([
    'modification | 1 Développer et diversifier l’accueil du jeune enfant | Intitulé : Développer l’accueil du jeune enfant → Développer et diversifier l’accueil du jeune enfant',
    'modification | 3 Créer un espace pour les adolescents | Pilote : Commune de Marck → Association des jeunes',
  ]);
});

test('une action insérée renumérote les suivantes, et rien d’autre', () => {
  const nouvelle: Ligne = [
    'Petite enfance',
    2,
    'Accompagner les parents séparés',
    'Ouvrir un lieu neutre',
    'CIAS',
  ];
  const apres = plan(ACCUEIL, nouvelle, avec(RELAIS, 1, 3), avec(JEUNES, 1, 4), avec(MOBILITE, 1, 5));
  expect(changementsEnClair(plan(...PLAN), apres)).toEqual([
    'ajout | 2 Accompagner les parents séparés',
    'renumerotation | 3 Soutenir le relais petite enfance | Numéro : 2 → 3',
    'renumerotation | 4 Créer un espace pour les adolescents | Numéro : 3 → 4',
    'renumerotation | 5 Faciliter les déplacements des familles | Numéro : 4 → 5',
  ]);
});

test('une action qui prend le numéro d’une autre n’est pas cette autre', () => {
  const autre: Ligne = [
    'Jeunesse',
    3,
    'Recenser les logements vacants',
    'Dresser un inventaire',
    'Agence d’urbanisme',
  ];
  expect(changementsEnClair(plan(...PLAN), plan(ACCUEIL, RELAIS, autre, MOBILITE))).toEqual([
    'ajout | 3 Recenser les logements vacants',
    'suppression | 3 Créer un espace pour les adolescents',
  ]);
});

test('un objectif passé d’une action à l’autre est déplacé ; ceux d’une action partie ne sont pas redits', () => {
  const apres = plan(
    avec(ACCUEIL, 3, 'Recruter une animatrice'),
    avec(RELAIS, 3, 'Ouvrir douze places de crèche'),
    JEUNES,
  );
  expect(changementsEnClair(plan(...PLAN), apres)).toEqual([
    'suppression | 4 Faciliter les déplacements des familles',
    'deplacement | Recruter une animatrice | Action : Action 2 → Action 1',
    'deplacement | Ouvrir douze places de crèche | Action : Action 1 → Action 2',
  ]);
});

test('la casse et la ponctuation d’un titre ne sont pas un changement', () => {
  const { changements, ecritures } = comparerFeuilles(
    plan(...PLAN),
    plan(avec(ACCUEIL, 2, 'DEVELOPPER L’ACCUEIL DU JEUNE ENFANT.'), RELAIS, JEUNES, MOBILITE),
  );
  expect(changements.map(enClair)).toEqual([]);
  expect(ecritures).toHaveLength(1);
});
