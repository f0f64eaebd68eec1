import type { Rule } from '../rule';

/** The family `plan`: the plan d’action. */
export const reglesPlan: readonly Rule[] = [];
