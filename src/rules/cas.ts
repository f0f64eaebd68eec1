import type { CellValue } from '../workbook';
import type { MiniClasseur } from './rule';

/** Header of a flat list of equipments. */
export const COLONNES_LISTE = [
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

/** The block of a collectivité as many annexes print it: its title, a header of two columns, then these rows. */
export function bloc(collectivite: string, ...lignes: readonly Ligne[]): readonly Ligne[] {
  return [
    [`LISTE DES EQUIPEMENTS ET SERVICES SOUTENUS PAR LA COMMUNE de ${collectivite}`],
    ['TYPE DE STRUCTURE', 'NOM ET ADRESSE DE LA STRUCTURE'],
    ...lignes,
    [],
  ];
}

/** Blocks of two communes, with nothing to say about them. */
export const BLOCS_JUSTES: readonly Ligne[] = [
  ...bloc('ARQUES', ['LAEP'], [null, 'Môm en Bulle – 12 rue Aristide Briand, 62510 Arques']),
  ...bloc('LONGUENESSE', ['RPE'], [null, 'RPE de Longuenesse – 3 rue Bizet, 62219 Longuenesse']),
];

/** The list of communes that sign, under the sentence that counts them. */
export function signataires(titre: string, ...communes: readonly string[]): readonly Ligne[] {
  return [[titre], ...communes.map((commune) => [commune])];
}

/** One sheet with a flat list of equipments: the header, then these rows in the order Collectivité, Type, Nom, Adresse, Code postal, Commune, Gestionnaire, Places, Observations. */
export function liste(...lignes: readonly Ligne[]): MiniClasseur {
  return { 'Annexe 2': [COLONNES_LISTE, ...lignes] };
}
