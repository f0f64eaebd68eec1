import type { SpecValue } from '../../workbook';
import type { NomStyle } from '../style';
import type { ActionPrevue, ColonnePlan } from './plans';

/** Levels above the action: one text stands over several. */
const NIVEAUX: ReadonlySet<ColonnePlan> = new Set(['enjeu', 'axe', 'objectifGeneral']);

export function estNiveau(colonne: ColonnePlan): boolean {
  return NIVEAUX.has(colonne);
}

/** How the cells of a column look. */
export function styleDuPlan(colonne: ColonnePlan): NomStyle {
  return colonne === 'enjeu' || colonne === 'axe' ? 'niveau' : 'texte';
}

function cleDuNiveau(
  { cellules }: ActionPrevue,
  niveau: ColonnePlan,
  colonnes: readonly ColonnePlan[],
): string {
  const jusque = colonnes.slice(0, colonnes.indexOf(niveau) + 1);
  return jusque.map((colonne) => (colonne === 'objectif' ? '' : cellules[colonne].texte)).join('\n');
}

/** Two actions share a cell at a level when they share all those above. */
export function memeNiveau(
  a: ActionPrevue,
  b: ActionPrevue,
  niveau: ColonnePlan,
  colonnes: readonly ColonnePlan[],
): boolean {
  return cleDuNiveau(a, niveau, colonnes) === cleDuNiveau(b, niveau, colonnes);
}

/** What a column says of an action, on the row of one of its objectifs. */
export function valeurDuPlan(action: ActionPrevue, colonne: ColonnePlan, rang: number): SpecValue {
  if (colonne === 'objectif') {
    const runs = action.objectifs[rang];
    return runs ? { runs } : null;
  }
  const { texte, nouveau } = action.cellules[colonne];
  if (rang > 0 || texte === '') return null;
  return nouveau ? { runs: [{ text: texte, bold: true }] } : texte;
}
