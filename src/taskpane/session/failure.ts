import type { Notice } from './state';
import { WORDS } from './wording';

/** A HostError, known by its name: its class lies in another chunk. Its message is for the user. */
interface HostFailure {
  readonly code: string;
  readonly message: string;
}

function asHostFailure(error: unknown): HostFailure | null {
  return error instanceof Error && error.name === 'HostError' && 'code' in error
    ? { code: String(error.code), message: error.message }
    : null;
}

export function isCancelled(error: unknown): boolean {
  return asHostFailure(error)?.code === 'cancelled';
}

/** What to say of a failure. The detail is kept for who will look into it, never shown as it is. */
export function noticeOf(error: unknown): Notice {
  const failure = asHostFailure(error);
  if (failure) return { kind: 'error', text: failure.message };
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: 'error', text: WORDS.failed, detail };
}
