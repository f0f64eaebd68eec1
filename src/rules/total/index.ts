import type { Rule } from '../rule';
import { totalSomme } from './somme';

/** The family `total`: arithmetic that anyone can redo. */
export const reglesTotal: readonly Rule[] = [totalSomme];
