import type { Acceptation, Finding, Tri } from '../modele';
import type { Notice } from '../session/state';
import type { Reason } from './reasons';

/** What a change did to the acceptances of the workbook. */
export interface MadeChange {
  readonly added: readonly Acceptation[];
  readonly withdrawn: readonly Acceptation[];
}

export interface AcceptingState {
  /** Points that a reason is being given for. */
  readonly asked: readonly Finding[];
  /** Where the user asked for it, and comes back to. */
  readonly cameFrom: 'list' | 'point';
  /** Reasons begun and not yet kept, by the points they are for. */
  readonly drafts: ReadonlyMap<string, Reason>;
  /** The last change, as long as its notice stands. */
  readonly undo: (MadeChange & { readonly notice: Notice }) | null;
  /** Points of the comparison, the accepted ones set apart. */
  readonly comparedTri: Tri | null;
}

export const NOTHING_ASKED: AcceptingState = {
  asked: [],
  cameFrom: 'point',
  drafts: new Map(),
  undo: null,
  comparedTri: null,
};

export function keyOf(points: readonly Finding[]): string {
  return points.map(({ id }) => id).join('\n');
}
