import type { AcceptingState } from '../acceptance/state';
import type { Finding } from '../modele';
import { pointKey } from '../session/rows';
import type { SessionState } from '../session/state';
import { leavePoint, openPoint, reviewed } from '../session/transitions';
import type { Transition } from '../session/transitions';

function isReviewing({ screen }: SessionState): boolean {
  return screen === 'point' || screen === 'reviewed';
}

/** The first point after this one, in the order in which they were, that is still open. */
function nextOpen(before: readonly Finding[], id: string | null, open: readonly Finding[]): Finding | null {
  const left = new Set(open.map((point) => point.id));
  const at = before.findIndex((point) => point.id === id);
  return before.slice(at + 1).find((point) => left.has(point.id)) ?? null;
}

export const endReview: Transition = (state) => ({ ...state, screen: 'reviewed', repaired: null });

/** The point shown is no longer there: the next one takes its place, or the end of the review. */
export const replaceGone =
  (before: readonly Finding[]): Transition =>
  (state) => {
    if (state.openedFrom !== null) return leavePoint(state);
    const next = nextOpen(before, state.selected, reviewed(state));
    return next ? openPoint(next.id)(state) : endReview(state);
  };

/** Once points are accepted: the next one in full when one was being looked at, its row when it was the list. */
export function afterAccepted(
  state: SessionState,
  before: readonly Finding[],
  { asked, cameFrom }: Pick<AcceptingState, 'asked' | 'cameFrom'>,
): SessionState {
  if (cameFrom === 'point') return replaceGone(before)(state);
  const next = nextOpen(before, asked.at(-1)?.id ?? null, reviewed(state));
  return { ...state, screen: 'list', focusList: true, activeRow: next && pointKey(next.id) };
}

/** A review goes back to the first point that was not open before. */
export function reviewFreed(state: SessionState, openBefore: readonly Finding[]): SessionState {
  const before = new Set(openBefore.map(({ id }) => id));
  const freed = reviewed(state).find(({ id }) => !before.has(id));
  return freed && isReviewing(state) ? openPoint(freed.id)(state) : state;
}

/** The point to come to, by a step from the one selected; null past either end. */
function pointBy(state: SessionState, by: -1 | 1): Finding | null {
  const points = reviewed(state);
  if (state.screen === 'reviewed') return (by === -1 && points.at(-1)) || null;
  const at = points.findIndex(({ id }) => id === state.selected);
  return (at === -1 ? points[0] : points[at + by]) ?? null;
}

/** From any screen to the point before (-1) or after (+1); past the last one, to the end of the review. */
export const reviewStep =
  (by: -1 | 1): Transition =>
  (state) => {
    const point = pointBy(state, by);
    if (point) return openPoint(point.id)(state);
    if (isReviewing(state)) return by === 1 ? endReview(state) : state;
    return state.selected === null ? state : openPoint(state.selected)(state);
  };
