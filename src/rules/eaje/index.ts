import type { Rule } from '../rule';

/** The family `eaje`: the indicators of the EAJE. */
export const reglesEaje: readonly Rule[] = [];
