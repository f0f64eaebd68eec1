import type { Rule } from '../rule';

/** The family `fiche`: the fiches action. */
export const reglesFiche: readonly Rule[] = [];
