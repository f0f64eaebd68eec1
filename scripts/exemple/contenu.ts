import { faute } from './faute';
import type { Case } from './faute';

/**
 * What the sample workbook says. The communes and their postcodes are real, so that they can be checked;
 * structures, gestionnaires, addresses and figures are invented, and so is the convention.
 */

export const TERRITOIRE = 'Communauté de communes Arc Sud Bretagne';

export const CONVENTION: readonly Case[] = [
  'Convention territoriale globale 2025-2029',
  TERRITOIRE,
  'Période : du 1er janvier 2025 au 31 décembre 2029',
];

export const ANNONCE_COMMUNES = faute(
  'Les 12 communes signataires de la CTG',
  'convention/communes',
  'douze communes annoncées, onze dans la liste',
);

export const COMMUNES_SIGNATAIRES: readonly Case[] = [
  'Ambon',
  'Arzal',
  'Billiers',
  'Damgan',
  'La Roche-Bernard',
  'Marzan',
  'Muzillac',
  faute('Nivilac', 'convention/nom-commune', 'Nivillac mal orthographiée'),
  'Noyal-Muzillac',
  'Péaule',
  'Saint-Dolay',
];

export const COLONNES_LISTE = [
  'Type de structure',
  'Nom de la structure',
  'Adresse',
  'Code postal',
  'Commune',
  'Gestionnaire',
  'Places',
  'Observations',
] as const;

/** Annexe 2 of the communauté: one row an equipment, one column a field. */
export const LISTE_INTERCOMMUNALE: readonly (readonly Case[])[] = [
  ['Multi-accueil', 'Les Petites Hermines', '4, rue des Ajoncs', 56190, 'Muzillac', TERRITOIRE, 40, null],
  [
    'Multi-accueil',
    faute('La  Ronde des Marais', 'cellule/espaces', 'deux espaces de suite'),
    '12, rue du Moulin Neuf',
    56130,
    'Nivillac',
    TERRITOIRE,
    30,
    null,
  ],
  [
    'Micro-crèche',
    'Brin de Bruyère',
    '3, place du Four à Pain',
    56130,
    'Péaule',
    'Association Brin de Bruyère',
    faute(
      15,
      'equipement/capacite-categorie',
      'quinze places dans une micro-crèche, qui en compte douze au plus',
    ),
    null,
  ],
  [
    'Micro-crèche',
    faute('Les Bigorneaux', 'equipement/absent-de-l-annexe', 'micro-crèche absente des indicateurs'),
    '7, impasse des Salorges',
    56750,
    'Damgan',
    'Association Les Bigorneaux',
    faute('l2', 'cellule/caractere-parasite', 'la lettre l au lieu du chiffre 1'),
    null,
  ],
  [
    faute('RAM', 'equipement/type-obsolete', 'ancien nom du relais petite enfance'),
    'Relais des Deux Rives',
    '4, rue des Ajoncs',
    56190,
    'Muzillac',
    TERRITOIRE,
    null,
    null,
  ],
  ['RPE', 'Relais de la Vilaine', '12, rue du Moulin Neuf', 56130, 'Nivillac', TERRITOIRE, null, null],
  [
    'LAEP',
    'La Parenthèse',
    '15, rue de l’Étier',
    faute(56130, 'equipement/code-postal-commune', 'code postal d’une autre commune : Muzillac a le 56190'),
    'Muzillac',
    TERRITOIRE,
    null,
    null,
  ],
  [
    faute('LUDOTHQUE', 'equipement/type-inconnu', 'une lettre oubliée dans LUDOTHEQUE'),
    'Le Dé Voyageur',
    '2, rue du Lavoir',
    56130,
    'Marzan',
    TERRITOIRE,
    null,
    null,
  ],
  [
    'Chargé de coopération CTG',
    'Coopération petite enfance et jeunesse',
    '1, allée des Grands Chênes',
    56190,
    'Muzillac',
    TERRITOIRE,
    null,
    null,
  ],
  [
    'BAFA',
    'Formation des animateurs du territoire',
    null,
    null,
    null,
    TERRITOIRE,
    null,
    faute('à compléter', 'cellule/modele-oublie', 'consigne du modèle restée en place'),
  ],
];

/** A type of structure and what stands under it, name and address together. */
export interface Groupe {
  readonly type: Case;
  readonly structures: readonly Case[];
}

export interface Bloc {
  readonly commune: string;
  readonly groupes: readonly Groupe[];
}

const alsh = (accueil: string, structure: Case): Groupe => ({
  type: `ALSH ${accueil}`,
  structures: [structure],
});

/** Annexe 2 of the communes: a block for each, the type on a row of its own. */
export const BLOCS_COMMUNAUX: readonly Bloc[] = [
  {
    commune: 'AMBON',
    groupes: [alsh('PERISCOLAIRE', 'Les Goélands – 2, rue du Clos Fleuri, 56190 Ambon')],
  },
  {
    commune: 'ARZAL',
    groupes: [alsh('PERISCOLAIRE', 'L’Île aux Copains – 8, rue de la Grée, 56190 Arzal')],
  },
  {
    commune: 'BILLIERS',
    groupes: [alsh('PERISCOLAIRE', 'Les Sternes – 1, rue de la Petite Côte, 56190 Billiers')],
  },
  {
    commune: 'DAMGAN',
    groupes: [
      alsh(
        'EXTRASCOLAIRE',
        faute(
          'Les Petits Mousses – 22, rue du Large, 56750 Damgn',
          'equipement/commune-inconnue',
          'Damgan mal orthographiée',
        ),
      ),
      { type: 'SEJOURS', structures: ['Séjours de la ville de Damgan'] },
    ],
  },
  {
    commune: 'LA ROCHE-BERNARD',
    groupes: [
      {
        type: 'ESPACE DE VIE SOCIALE',
        structures: ['Le Passe-Rive – 10, rue du Vieux Quai, 56130 La Roche-Bernard'],
      },
    ],
  },
  {
    commune: 'MARZAN',
    groupes: [alsh('PERISCOLAIRE', 'Les Lutins du Bourg – 14, rue des Tilleuls, 56130 Marzan')],
  },
  {
    commune: 'MUZILLAC',
    groupes: [
      alsh('EXTRASCOLAIRE', 'Les Farfadets – 9, rue de la Fontaine, 56190 Muzillac'),
      alsh('PERISCOLAIRE', 'Les Farfadets – 9, rue de la Fontaine, 56190 Muzillac'),
      { type: faute('CLAS', 'equipement/groupe-vide', 'un type sans aucune structure'), structures: [] },
      { type: 'CENTRE SOCIAL', structures: ['L’Amarrage – 5, rue du Pré Vert, 56190 Muzillac'] },
    ],
  },
  {
    commune: 'NIVILLAC',
    groupes: [
      alsh('EXTRASCOLAIRE', 'Le Chêne Creux – 6, rue des Écoliers, 56130 Nivillac'),
      alsh(
        'ADOLESCENTS',
        faute(
          'Le Repaire – 18, rue de la Forge, 561300 Nivillac',
          'equipement/code-postal-invalide',
          'code postal de six chiffres',
        ),
      ),
    ],
  },
  {
    commune: 'NOYAL-MUZILLAC',
    groupes: [alsh('PERISCOLAIRE', 'La Cabane – 3, rue des Merisiers, 56190 Noyal-Muzillac')],
  },
  {
    commune: 'PEAULE',
    groupes: [
      {
        type: 'ALSH PERISCOLAIRE',
        structures: [
          'La Marelle – 5, rue du Stade, 56130 Péaule',
          faute(
            'La Marelle – 5, rue du Stade, 56130 Péaule',
            'equipement/doublon',
            'la même structure deux fois',
          ),
        ],
      },
    ],
  },
  {
    commune: 'SAINT-DOLAY',
    groupes: [alsh('EXTRASCOLAIRE', 'Les Écureuils – 11, rue du Bois Joli, 56130 Saint-Dolay')],
  },
];
