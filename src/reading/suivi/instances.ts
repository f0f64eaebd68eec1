import type { Feuille } from '../feuille/feuille';
import type { Instance } from '../records';

/** Reads the instances of governance of a workbook. */
// eslint-disable-next-line require-yield
export function* lireInstances(_feuilles: readonly Feuille[]): Generator<string, readonly Instance[], void> {
  return [];
}
