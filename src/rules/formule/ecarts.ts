import { cellKey } from '../../workbook';
import type { CellRef } from '../../workbook';
import type { EcartDeFormule, Lecture, SuiteDeFormules } from '../../reading';
import type { RuleContext } from '../rule';
import { memoire } from '../memoire';

/** Fewer formulas alike do not make a habit. */
const PAREILLES_MIN = 4;
/** Less agreement than this is two habits. */
const ACCORD_MIN = 0.8;

export interface EcartSitue {
  readonly ecart: EcartDeFormule;
  readonly suite: SuiteDeFormules;
}

/** What breaks a clear habit, each cell once: a column is closer to what people mean than a row. */
const ecartsDe = memoire(({ formules }: Lecture): readonly EcartSitue[] => {
  const parCellule = new Map<string, EcartSitue>();
  for (const suite of formules.suites) {
    const accord = suite.pareilles / (suite.pareilles + suite.ecarts.length);
    if (suite.pareilles < PAREILLES_MIN || accord < ACCORD_MIN) continue;
    for (const ecart of suite.ecarts) {
      const cle = ecart.field.cells.map(cellKey).join();
      if (!parCellule.has(cle)) parCellule.set(cle, { ecart, suite });
    }
  }
  return [...parCellule.values()];
});

/** Cells of typed figures that their neighbours' formula contradicts: nothing else need be said of them. */
export const constantesDementies = memoire((lecture: Lecture): readonly CellRef[] => {
  const dementies = ecartsDe(lecture).filter(({ ecart: { field, formule, valeurAttendue } }) => {
    return formule === null && valeurAttendue !== null && !estLeResultat(field.value, valeurAttendue);
  });
  return dementies.flatMap(({ ecart }) => ecart.field.cells);
});

export function ecartsSitues({ lecture }: RuleContext): readonly EcartSitue[] {
  return ecartsDe(lecture);
}

const DECIMALES_MAX = 10;
const EPSILON = 1e-9;

/** True when a figure is the result, or its rounding: 0,78 for 0,7813. */
export function estLeResultat(valeur: unknown, attendue: number | null): boolean {
  if (typeof valeur !== 'number' || attendue === null) return false;
  const decimales = String(valeur).split('.')[1]?.length ?? 0;
  const arrondie = Number(attendue.toFixed(Math.min(decimales, DECIMALES_MAX)));
  return Math.abs(valeur - arrondie) <= EPSILON * Math.max(1, Math.abs(attendue));
}

/** What the others are, for a message: "les 11 autres formules de la colonne". */
export const voisines = ({ suite }: EcartSitue): string =>
  `les ${String(suite.pareilles)} autres formules de la ${suite.sens}`;
