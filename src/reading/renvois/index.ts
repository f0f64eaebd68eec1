import type { Feuille } from '../feuille/feuille';
import type { Plan, Renvoi, TitreNumerote } from '../records';

export interface LectureRenvois {
  readonly renvois: readonly Renvoi[];
  readonly titres: readonly TitreNumerote[];
}

/** Reads the mentions of fiches, annexes, objectifs, actions and articles in every text of the workbook. */
// eslint-disable-next-line require-yield
export function* lireRenvois(
  _feuilles: readonly Feuille[],
  _plans: readonly Plan[],
): Generator<string, LectureRenvois, void> {
  return { renvois: [], titres: [] };
}
