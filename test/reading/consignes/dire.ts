import { AUCUNE_CONSIGNE, SENS_PAR_NATURE } from '../../../src/reading';
import type { Ancre, AvisSurTableau, Consignes, KindTableau, Lecture, Sens } from '../../../src/reading';
import { parseCellName } from '../../../src/workbook';
import type { CellValue } from '../../../src/workbook';
import { classeur, lireTout } from '../classeur';

export type Rangees = readonly (readonly CellValue[])[];

export const FEUILLE = 'Feuille 1';

/** The cell of this name, as it was when the user spoke of it. */
export function ancre(rangees: Rangees, nom: string, sheet = FEUILLE): Ancre {
  const { row, column } = parseCellName(nom) ?? { row: 0, column: 0 };
  const texte = rangees[row]?.[column];
  return { sheet, row, column, texte: typeof texte === 'string' ? texte : '' };
}

/** "B1": 'nom' → the header of B1 says the name. */
export function libelles(
  kind: KindTableau,
  rangees: Rangees,
  dits: Readonly<Record<string, Sens>>,
  sheet = FEUILLE,
): Consignes {
  const lus = Object.entries(dits).map(([nom, sens]) => ({ kind, ancre: ancre(rangees, nom, sheet), sens }));
  return { ...AUCUNE_CONSIGNE, libelles: lus };
}

export function avis(
  kind: KindTableau,
  rangees: Rangees,
  nom: string,
  dit: AvisSurTableau['avis'],
): Consignes {
  return { ...AUCUNE_CONSIGNE, avis: [{ kind, ancre: ancre(rangees, nom), avis: dit }] };
}

export function lireAvec(rangees: Rangees, consignes: Consignes, sheet = FEUILLE): Lecture {
  return lireTout(classeur({ [sheet]: rangees }), consignes);
}

export const entete = (kind: KindTableau, sens: Sens): string =>
  SENS_PAR_NATURE[kind].find((possible) => possible.sens === sens)?.entete ?? '';
