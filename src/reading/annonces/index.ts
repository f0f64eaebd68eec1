import type { Feuille } from '../feuille/feuille';
import type { ChiffreAnnonce, RatioAnnonce } from '../records';

export interface LectureAnnonces {
  readonly annonces: readonly ChiffreAnnonce[];
  readonly ratios: readonly RatioAnnonce[];
}

/** Reads the figures that titles and sentences announce, with the list that answers them. */
// eslint-disable-next-line require-yield
export function* lireAnnonces(_feuilles: readonly Feuille[]): Generator<string, LectureAnnonces, void> {
  return { annonces: [], ratios: [] };
}
