import { COLONNES_LISTE } from '../cas';
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

/** A plan of four actions under a cover page that counts them. */
export function planCompte(phrase: string): MiniClasseur {
  return {
    Présentation: [['Convention territoriale globale 2025-2029'], [phrase]],
    Plan: [
      ['Plan d’actions'],
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
