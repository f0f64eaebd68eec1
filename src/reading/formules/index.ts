import type { Snapshot } from '../../workbook';
import type { Formules } from '../records';

/** Reads the shape of the formulas of every sheet. */
// eslint-disable-next-line require-yield
export function* lireFormules(_snapshot: Snapshot): Generator<string, Formules, void> {
  return { suites: [], agregats: [], externes: [] };
}
