import { isCancelled, noticeOf } from '../session/failure';
import type { Notice } from '../session/state';
import { count } from '../session/wording';

/** What is said of a change of what is accepted, once it is made or when it could not be. */
export interface ChangeWords {
  readonly done: string;
  readonly failed: string;
}

export const ACCEPTED = (points: number): ChangeWords => ({
  done: points > 1 ? `${count(points, 'point accepté', 'points acceptés')}.` : 'Point accepté.',
  failed:
    points > 1
      ? 'Les points n’ont pas été acceptés, et rien n’a changé.'
      : 'Le point n’a pas été accepté, et rien n’a changé.',
});

export const WITHDRAWN = (points: number): ChangeWords => ({
  done: points > 1 ? 'Acceptations retirées.' : 'Acceptation retirée.',
  failed: 'L’acceptation n’a pas été retirée, et rien n’a changé.',
});

export const UNDONE: ChangeWords = {
  done: 'Changement annulé.',
  failed: 'L’annulation n’a pas pu se faire, et rien n’a changé.',
};

const TRY_AGAIN = 'Recommencez dans un instant.';

/** What could not be kept, and what the host says of it when it says something. */
export function failureOf(error: unknown, sentence: string): Notice {
  const notice = noticeOf(error);
  const isSaid = notice.detail === undefined && !isCancelled(error);
  return { ...notice, text: `${sentence} ${isSaid ? notice.text : TRY_AGAIN}` };
}
