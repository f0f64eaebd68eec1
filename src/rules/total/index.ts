import type { Rule } from '../rule';

/** The family `total`: arithmetic that anyone can redo. */
export const reglesTotal: readonly Rule[] = [];
