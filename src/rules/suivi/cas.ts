import type { CellValue } from '../../workbook';
import type { MiniClasseur } from '../rule';

type Ligne = readonly CellValue[];

const ENTETE = [
  'N°',
  'Action',
  'Pilote',
  'Échéance',
  'Statut',
  'Taux de réalisation',
  'Commentaires',
] as const;

/** A table of suivi: number, action, pilote, échéance, statut, share done, comment. */
export function suivi(...lignes: readonly Ligne[]): MiniClasseur {
  return { 'Suivi des actions': [ENTETE, ...lignes] };
}

/** A plan of three actions, and their suivi. */
export function planEtSuivi(...lignes: readonly Ligne[]): MiniClasseur {
  return {
    Plan: [
      ['Annexe 3 – Plan d’actions'],
      ['Enjeux', 'Actions', 'Objectifs opérationnels'],
      ['Familles', 'Ouvrir un lieu d’accueil (Action 1)', 'Objectif 1.1 : Trouver un local'],
      ['Familles', 'Renforcer le relais (Action 2)', 'Objectif 2.1 : Recruter une animatrice'],
      ['Jeunesse', 'Créer un point info (Action 3)', 'Objectif 3.1 : Former les animateurs'],
    ],
    ...suivi(...lignes),
  };
}

export const RELAIS: Ligne = ['2', 'Renforcer le relais', 'Caf', '2026', 'En cours', '50 %'];
export const LIEU: Ligne = ['1', 'Ouvrir un lieu d’accueil', 'Mairie', '2025', 'Réalisée', '100 %'];
export const POINT_INFO: Ligne = ['3', 'Créer un point info', 'Mairie', '2026', 'À faire', '0 %'];
