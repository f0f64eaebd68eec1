import { faute } from './faute';
import type { Case } from './faute';

/** The indicators of the EAJE of the list: raw figures, and the rates that they give. */
export const TITRE_INDICATEURS = 'Indicateurs des EAJE – réel 2024';

export const COLONNES_INDICATEURS = [
  'Structure',
  'Commune',
  'Places',
  'Jours d’ouverture',
  'Amplitude horaire',
  'Heures réalisées',
  'Heures facturées',
  'Charges',
  'Taux de facturation',
  'Taux d’occupation réel',
  'Prix de revient horaire',
] as const;

export const INDICATEURS: readonly (readonly Case[])[] = [
  ['Les Petites Hermines', 'Muzillac', 40, 225, 11, 70000, 73500, 742000, 1.05, 0.7071, 10.6],
  [
    'La Ronde des Marais',
    'Nivillac',
    30,
    faute(210, 'eaje/fragilite', 'moins de 220 jours d’ouverture : un signe de fragilité'),
    11,
    48400,
    50820,
    522720,
    1.05,
    0.6984,
    faute(11.8, 'eaje/prix-revient-recalcule', 'prix de revient de 10,80 € écrit 11,80 €'),
  ],
  [
    'Brin de Bruyère',
    'Péaule',
    15,
    220,
    10,
    23500,
    24675,
    242050,
    1.05,
    faute(0.0712, 'eaje/unite', 'taux de 71,21 % écrit 7,12 %'),
    10.3,
  ],
];

export const TOTAL_INDICATEURS: readonly Case[] = [
  'Total',
  null,
  faute(95, 'total/somme', 'total de 95 places, la liste en a 85'),
  null,
  null,
  141900,
  148995,
  1506770,
];

export const TITRE_PLAN = 'Annexe 3 – Plan d’action 2025-2029';

export const COLONNES_PLAN = ['Axe', 'N°', 'Action', 'Objectifs'] as const;

export const PLAN: readonly (readonly Case[])[] = [
  [
    'Petite enfance',
    1,
    'Maintenir les places d’accueil du jeune enfant',
    'Accompagner les gestionnaires dans leur recrutement',
  ],
  [null, 2, 'Faire connaître le métier d’assistant maternel', 'Tenir une réunion d’information par an'],
  [
    'Jeunesse',
    3,
    'Ouvrir un lieu d’accueil pour les adolescents',
    'Accueillir les jeunes le mercredi et le samedi',
  ],
  [
    null,
    faute(5, 'plan/numerotation', 'le numéro 4 manque'),
    'Former les animateurs du territoire',
    'Organiser une session de formation chaque année',
  ],
];

/** A fiche action: a label and what it says on each row. */
export interface Fiche {
  readonly numero: number;
  readonly titre: Case;
  readonly champs: readonly (readonly [intitule: string, valeur: Case])[];
}

export const FICHES: readonly Fiche[] = [
  {
    numero: 1,
    titre: 'Maintenir les places d’accueil du jeune enfant',
    champs: [
      ['Pilote', 'Communauté de communes'],
      ['Public cible', 'Familles ayant un enfant de moins de six ans'],
      ['Objectifs opérationnels', 'Accompagner les gestionnaires dans leur recrutement'],
      ['Modalités de mise en œuvre', 'Un point trimestriel avec chaque gestionnaire'],
      ['Échéances', '2025-2029'],
      ['Indicateurs d’évaluation', '85 places ouvertes au 31 décembre 2029'],
    ],
  },
  {
    numero: 2,
    titre: 'Faire connaître le métier d’assistant maternel',
    champs: [
      ['Pilote', 'Relais de la Vilaine'],
      ['Public cible', 'Assistants maternels et candidats au métier'],
      ['Objectifs opérationnels', 'Tenir une réunion d’information par an'],
      ['Modalités de mise en œuvre', 'Une réunion publique dans une commune différente chaque année'],
      ['Échéances', faute('Juin 2019', 'fiche/echeance-hors-periode', 'échéance avant la convention')],
      ['Indicateurs d’évaluation', 'Au moins 20 participants à chaque réunion'],
    ],
  },
  {
    numero: 3,
    titre: faute(
      'Ouvrir un lieu d’accueil pour les familles',
      'fiche/intitule-divergent',
      'le plan dit « pour les adolescents »',
    ),
    champs: [
      ['Pilote', faute(null, 'fiche/champ-vide', 'pilote laissé vide')],
      ['Public cible', 'Jeunes de onze à dix-sept ans'],
      ['Objectifs opérationnels', 'Accueillir les jeunes le mercredi et le samedi'],
      ['Modalités de mise en œuvre', 'Ouverture dans les locaux de la maison des jeunes'],
      ['Échéances', 'Fin 2026'],
      ['Indicateurs d’évaluation', '30 jeunes accueillis par semaine'],
    ],
  },
  {
    numero: 5,
    titre: 'Former les animateurs du territoire',
    champs: [
      ['Pilote', 'Communauté de communes'],
      ['Public cible', 'Animateurs des accueils de loisirs'],
      ['Objectifs opérationnels', 'Organiser une session de formation chaque année'],
      ['Modalités de mise en œuvre', 'Une session commune aux accueils de loisirs, au printemps'],
      ['Échéances', '2025-2029'],
      ['Indicateurs d’évaluation', '10 animateurs formés chaque année'],
    ],
  },
];
