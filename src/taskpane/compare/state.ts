import type { ComparaisonPresentee } from '../modele';

export type Nature = keyof ComparaisonPresentee['comptes'];

/** What the screen « Comparer » shows. Never changed in place. */
export interface ComparingState {
  /** File of the previous version, as the user chose it. */
  readonly fileName: string | null;
  /** What is under way, and how far from 0 to 1; null when nothing is. */
  readonly progress: { readonly doing: string; readonly share: number } | null;
  /** One sentence on what went wrong. */
  readonly problem: string | null;
  readonly result: ComparaisonPresentee | null;
  /** The workbook changed since it was compared. */
  readonly stale: boolean;
  /** Shown alone; all of them when null. */
  readonly nature: Nature | null;
  readonly closed: ReadonlySet<string>;
  readonly activeRow: string | null;
  readonly selected: string | null;
}

export const NOTHING_COMPARED: ComparingState = {
  fileName: null,
  progress: null,
  problem: null,
  result: null,
  stale: false,
  nature: null,
  closed: new Set(),
  activeRow: null,
  selected: null,
};
