import type { Rule } from '../rule';

/** The family `suivi`: the follow-up. */
export const reglesSuivi: readonly Rule[] = [];
