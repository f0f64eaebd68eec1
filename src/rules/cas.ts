import type { CellValue } from '../workbook';
import type { MiniClasseur } from './rule';

const COLONNES = [
  'Collectivité',
  'Type',
  'Nom',
  'Adresse',
  'Code postal',
  'Commune',
  'Gestionnaire',
  'Places',
  'Observations',
] as const;

type Ligne = readonly CellValue[];

/** A correct row, for the cases to keep company with. */
export const LIGNE_JUSTE: Ligne = [
  'Arques',
  'LAEP',
  'Môm en Bulle',
  '12 rue Aristide Briand',
  '62510',
  'Arques',
  'Mairie d’Arques',
];

/** One sheet with a flat list of equipments: the header, then these rows in the order Collectivité, Type, Nom, Adresse, Code postal, Commune, Gestionnaire, Places, Observations. */
export function liste(...lignes: readonly Ligne[]): MiniClasseur {
  return { 'Annexe 2': [COLONNES, ...lignes] };
}
