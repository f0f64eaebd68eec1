import type { Field, Moment } from '../records';

/** The dates and periods that a field words. */
export function lireMoments(_elements: readonly Field[]): readonly Moment[] {
  return [];
}
