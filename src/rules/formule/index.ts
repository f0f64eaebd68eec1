import type { Rule } from '../rule';

/** The family `formule`: the shape of the formulas. */
export const reglesFormule: readonly Rule[] = [];
