import { isCancelled, noticeOf } from '../session/failure';
import type { Notice } from '../session/state';
import { count } from '../session/wording';

export const ACCEPTING_WORDS = {
  withdrawn: 'Ce point n’est plus accepté.',
  withdrawnMany: 'Ces points ne sont plus acceptés.',
  undone: 'Les points acceptés sont comme avant.',
  notAccepted: 'Le point n’a pas été accepté, et rien n’a changé.',
  notWithdrawn: 'Le point est toujours accepté : rien n’a changé.',
  notUndone: 'L’annulation n’a pas pu se faire, et rien n’a changé.',
} as const;

const TRY_AGAIN = 'Recommencez dans un instant.';

export function acceptedInWords(points: number): string {
  return `${count(points, 'point accepté', 'points acceptés')}.`.replace(/^1 p/, 'P');
}

/** What could not be kept, and what the host says of it. */
export function failureOf(error: unknown, sentence: string): Notice {
  const { text, detail } = noticeOf(error);
  if (isCancelled(error) || detail !== undefined) {
    return { kind: 'error', text: `${sentence} ${TRY_AGAIN}`, ...(detail !== undefined && { detail }) };
  }
  return { kind: 'error', text: `${sentence} ${text}` };
}
