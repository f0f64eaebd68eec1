import type { CellValue } from '../../workbook';
import type { MiniClasseur, ValidCase } from '../rule';

const LIGNES: readonly (readonly CellValue[])[] = [
  ['Structure', 'Jours', 'Heures par jour', 'Heures'],
  ['Les Lutins', 210, 10, 2100],
  ['Les Galopins', 215, 11, 2365],
  ['Arc-en-ciel', 220, 10, 2200],
  ['La Farandole', 225, 9, 2025],
  ['Pomme d’Api', 230, 11, 2530],
  ['Les Coquelicots', 218, 10, 2180],
  ['Total', 1318, 61, 13400],
];

const FORMULES: Readonly<Record<string, string>> = {
  D2: '=B2*C2',
  D3: '=B3*C3',
  D4: '=B4*C4',
  D5: '=B5*C5',
  D6: '=B6*C6',
  D7: '=B7*C7',
  B8: '=SUM(B2:B7)',
  C8: '=SUM(C2:C7)',
  D8: '=SUM(D2:D7)',
};

type Calcule = Pick<ValidCase, 'classeur' | 'formules'>;

/** A list with its products and its totals, some formulas being replaced; an empty formula leaves a typed figure. */
export function tableauCalcule(autres: Readonly<Record<string, string>>): Calcule {
  const formules = Object.entries({ ...FORMULES, ...autres }).filter(([, formule]) => formule !== '');
  return { classeur: { Heures: LIGNES }, formules: { Heures: Object.fromEntries(formules) } };
}

/** One sheet, with formulas that its values agree with. */
export function feuilleCalculee(
  lignes: MiniClasseur[string],
  formules: Readonly<Record<string, string>>,
): Calcule {
  return { classeur: { Heures: lignes }, formules: { Heures: formules } };
}
