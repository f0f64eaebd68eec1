import type { CellValue } from '../../workbook';
import type { MiniClasseur } from '../rule';

type Ligne = readonly CellValue[];

/** Indicators as many annexes print them: a title that says year and state, a header, one row a structure. */
export function indicateurs(
  colonnes: readonly string[],
  lignes: readonly Ligne[],
  titre = 'Indicateurs des EAJE – réel 2023',
): MiniClasseur {
  return { EAJE: [[titre], ['Structure', 'Commune', ...colonnes], ...lignes] };
}

const STRUCTURES = [
  ['Les Coccinelles', 'Arques'],
  ['Les Bourdons', 'Longuenesse'],
  ['La Ronde', 'Helfaut'],
  ['Les Abeilles', 'Ecques'],
  ['La Farandole', 'Saint-Omer'],
  ['Les Lutins', 'Eperlecques'],
] as const;

/** One column of figures, one structure each. */
export function colonne(entete: string, ...valeurs: readonly CellValue[]): MiniClasseur {
  return indicateurs(
    [entete],
    valeurs.map((valeur, rang) => [...(STRUCTURES[rang] ?? []), valeur]),
  );
}

/** Figures of one structure, by column. */
export function structure(colonnes: Readonly<Record<string, CellValue>>, titre?: string): MiniClasseur {
  return indicateurs(Object.keys(colonnes), [[...STRUCTURES[0], ...Object.values(colonnes)]], titre);
}
