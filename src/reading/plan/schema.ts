import type { Action, SchemaNumeros } from '../records';

const NUMEROTEES_MIN = 0.5;

/** Part of the plan inside which numbers may begin again at 1. */
export function porteeDe({ axe, enjeu, tableau }: Action): string {
  return axe?.value ?? enjeu?.value ?? tableau.sheet;
}

function simples(actions: readonly Action[]): readonly Action[] {
  return actions.filter(({ numero }) => numero?.value.rangs.length === 1 && numero.value.suffixe === '');
}

/** True when several parts have their own number 1. */
function recommence(actions: readonly Action[]): boolean {
  const premiers = simples(actions).filter(({ numero }) => numero?.value.rangs[0] === 1);
  return new Set(premiers.map(porteeDe)).size > 1;
}

/** How the actions of a plan are numbered: through all axes, again in each, or after their objectif. */
export function schemaDe(actions: readonly Action[]): SchemaNumeros {
  const numerotees = actions.filter(({ numero }) => numero !== null);
  if (numerotees.length === 0 || numerotees.length < actions.length * NUMEROTEES_MIN) return 'aucun';
  const profondes = numerotees.filter(({ numero }) => (numero?.value.rangs.length ?? 0) > 1);
  if (profondes.length > numerotees.length / 2) return 'parObjectif';
  return recommence(numerotees) ? 'parAxe' : 'continu';
}
