import type { HostErrorCode } from '../../workbook';
import type { Notice, NoticeAction } from './state';
import { WORDS } from './wording';

/** A HostError, known by its name: its class lies in another chunk. Its message is for the user. */
interface HostFailure {
  readonly code: HostErrorCode;
  readonly message: string;
}

/** What the user may do at once about a refusal of the host. */
const ACTIONS: Partial<Record<HostErrorCode, NoticeAction>> = {
  'other-workbook': 'check-this-one',
  changed: 'check-again',
  'not-found': 'check-again',
};

function asHostFailure(error: unknown): HostFailure | null {
  return error instanceof Error && error.name === 'HostError' && 'code' in error
    ? { code: error.code as HostErrorCode, message: error.message }
    : null;
}

/** Null for our own errors. */
export function hostCodeOf(error: unknown): HostErrorCode | null {
  return asHostFailure(error)?.code ?? null;
}

/** By the host or the engine, which noticed, or at once by the signal itself. */
export function isCancelled(error: unknown): boolean {
  return hostCodeOf(error) === 'cancelled' || (error instanceof DOMException && error.name === 'AbortError');
}

/** Rejects as soon as the signal aborts, even when the work never ends: an Excel that is gone does not answer. */
export function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** What to say of a failure. The detail is kept for who will look into it, never shown as it is. */
export function noticeOf(error: unknown): Notice {
  const failure = asHostFailure(error);
  if (failure) {
    const action = ACTIONS[failure.code];
    return { kind: 'error', text: failure.message, ...(action && { action }) };
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: 'error', text: WORDS.failed, detail };
}

/** What the host says of its refusal; of any other failure, this sentence. */
export function sentenceOf(error: unknown, otherwise: string): string {
  return asHostFailure(error)?.message ?? otherwise;
}
