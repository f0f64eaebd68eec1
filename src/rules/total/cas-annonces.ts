import { COLONNES_LISTE, LIGNE_JUSTE } from '../cas';
import type { MiniClasseur } from '../rule';

/** Annexe 2 whose groups count their equipments: two RPE are listed, and a sentence counts the places of two EAJE, 50. */
export function groupesEtPlaces(rpe: string, phrase: string): MiniClasseur {
  return {
    'Annexe 2': [
      ['EAJE (2)'],
      [null, 'Les Lutins – 4 rue Haute – 62510 Arques'],
      [null, 'Les Galopins – 8 rue Basse – 62510 Arques'],
      ['LAEP (1)'],
      [null, 'Môm en Bulle – 12 rue Aristide Briand – 62510 Arques'],
      [rpe],
      [null, 'RPE des Dunes – 3 rue Bizet – 62219 Longuenesse'],
      [null, 'RPE du Marais – 5 rue Bizet – 62219 Longuenesse'],
    ],
    Places: [
      COLONNES_LISTE,
      ['Arques', 'EAJE', 'Les Lutins', '4 rue Haute', '62510', 'Arques', 'Mairie', 30],
      ['Arques', 'EAJE', 'Les Galopins', '8 rue Basse', '62510', 'Arques', 'Mairie', 20],
      ['Arques', 'ALSH', 'La Ruche', '8 rue Basse', '62510', 'Arques', 'Mairie', 80],
      [],
      [phrase],
    ],
  };
}

/** A plan of four actions under a title, and a cover page that counts them. */
export function planCompte(phrase: string, titre = 'Plan d’actions'): MiniClasseur {
  return {
    Présentation: [['Convention territoriale globale 2025-2029'], [phrase]],
    Plan: [
      [titre],
      ['Thématique', 'N°', 'Action'],
      ['Petite enfance', 1, 'Ouvrir une crèche familiale'],
      ['Petite enfance', 2, 'Renforcer le relais'],
      ['Jeunesse', 3, 'Équiper un local pour les adolescents'],
      ['Parentalité', 4, 'Proposer une médiation familiale'],
    ],
  };
}

/** A list of three LAEP and a RPE, between the title that counts them and what sums them up under their total. */
export function titreEtConclusion(titre: string, conclusion: string): MiniClasseur {
  return {
    'Annexe 2': [
      [titre],
      [],
      COLONNES_LISTE,
      ['Arques', 'LAEP', 'Môm en Bulle', '12 rue Aristide Briand', '62510', 'Arques', 'Mairie', null],
      ['Arques', 'LAEP', 'Les Abeilles', '5 rue du Lac', '62510', 'Arques', 'Mairie', null],
      ['Wizernes', 'LAEP', 'La Bulle', '6 rue d’Aristide Briand', '62570', 'Wizernes', 'Mairie', null],
      ['Longuenesse', 'RPE', 'RPE de Longuenesse', '3 rue Bizet', '62219', 'Longuenesse', 'Mairie', null],
      ['TOTAL', null, null, null, null, null, null, 4],
      [],
      [conclusion],
    ],
  };
}

/** Two lists under the titles that count them: two in the first, as its title says, and three in the other. */
export const DEUX_LISTES_COMPTEES: MiniClasseur = {
  'Annexe 2': [
    ['Commune d’Arques : 2 équipements et services'],
    COLONNES_LISTE,
    LIGNE_JUSTE,
    [...LIGNE_JUSTE.slice(0, 2), 'Les Abeilles', '5 rue du Lac', ...LIGNE_JUSTE.slice(4)],
    [],
    ['Commune de Wizernes-sur-Aa : 4 équipements et services'],
    COLONNES_LISTE,
    ['Wizernes', 'LAEP', 'La Bulle', '6 rue d’Aristide Briand', '62570', 'Wizernes', 'Mairie'],
    ['Wizernes', 'RPE', 'RPE de Wizernes', '3 rue Bizet', '62570', 'Wizernes', 'Mairie'],
    ['Wizernes', 'LAEP', 'Le Nid', '9 rue d’Aristide Briand', '62570', 'Wizernes', 'Mairie'],
  ],
};

/** The table of one EAJE, a row a year, under what is announced of it: 40 places, and as many as is told in the last one. */
export function placesDesAnnees(phrase: string, dernieres: number): MiniClasseur {
  return {
    'Les Lutins': [
      [phrase],
      [],
      ['Exercice', 'Nature des données', 'Places', 'Jours', 'Heures réalisées'],
      [2021, 'Réel', 40, 222, 64469],
      [2022, 'Réel', 40, 223, 66722],
      [2023, 'Réel', dernieres, 222, 67888],
    ],
  };
}

/** A title that counts the places of structures, which have a row for each year. */
export const placesDesStructures = (places: number): MiniClasseur => ({
  EAJE: [
    [`Activité des crèches : ${String(places)} places`],
    ['Établissement', 'Année', 'Places', 'Jours d’ouverture'],
    ['Les Lutins', 2022, 40, 222],
    ['Les Lutins', 2023, 40, 223],
    ['La Ronde', 2022, 12, 218],
    ['La Ronde', 2023, 12, 220],
  ],
});

/** Lists that hold as many rows, or as many figures, as the sentence over them says. */
export const LISTES_COMPTEES: MiniClasseur = {
  RPE: [
    ['Le territoire compte 3 relais petite enfance, qui couvrent 24 communes :'],
    ['- RPE des Dunes'],
    ['- RPE du Marais'],
    ['- RPE de la Plaine'],
    ['On y trouve aussi 5 micro-crèches privées :'],
    ['- 2 à Arques'],
    ['- 3 à Longuenesse'],
    ['Les horaires des 2 sites sont affichés :'],
    ['- lundi'],
    ['- mardi'],
    ['- jeudi'],
  ],
};

/** A copied title, a sentence that splits its places badly, schools that do not add up. */
export const PLACES_MAL_ANNONCEES: MiniClasseur = {
  EAJE: [
    ['En gestion PSU (60 places) :'],
    ['1 multi-accueil « Les Mouettes » de 35 places'],
    ['1 jardin d’enfants de 12 places'],
    ['Un multi-accueil de 40 places sur 2 sites (20 places au port et 25 places au bourg).'],
    ['30 écoles : 30 Arques, 4 Longuenesse, 3 Wizernes, 1 pour les autres communes.'],
  ],
};

export const COLONNES_RPE = ['Nom du RPE', 'ETP', 'Assistantes maternelles'];

/** Two RPE of 4,3 ETP together, and the sentence that says how many they have. */
export function etpDesRpe(etp: string): MiniClasseur {
  return {
    RPE: [
      COLONNES_RPE,
      ['RPE des Dunes', 3, 141],
      ['RPE du Marais', 1.3, 47],
      ['2 RPE de la côte :', 4.3, 188],
    ],
    Fiche: [[`Le territoire dispose de 2 RPE, soit ${etp} ETP.`]],
  };
}

export const VOISINES = [
  ['Wizernes', 'LAEP', 'La Bulle', '6 rue d’Aristide Briand', '62570', 'Wizernes', 'Mairie de Wizernes'],
  ['Longuenesse', 'RPE', 'RPE de Longuenesse', '3 rue Bizet', '62219', 'Longuenesse', 'Mairie'],
];

/** Sentences that give the sum of what they have just said, or the number of what they name. */
export const phrasesComptees = (enfants: number, communes: string, themes: number): MiniClasseur => ({
  Page: [
    [`En 2023, 94 enfants viennent à la crèche et 58 au jardin d’enfants, soit ${String(enfants)} enfants.`],
    [`${communes} communes rejoignent la convention : Arques et Wizernes.`],
    [
      `Champs retenus : petite enfance, jeunesse, accès aux droits et logement (${String(themes)} thématiques)`,
    ],
  ],
});
