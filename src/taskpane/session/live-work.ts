import type { ChangeLog } from './change-log';
import type { Checks } from './checks';
import type { LiveWork } from './live-check';
import type { Marking } from './marking';
import type { SessionState } from './state';
import type { Store } from './store';

interface LiveParts {
  readonly store: Store<SessionState>;
  readonly changes: ChangeLog;
  readonly checks: Checks;
  readonly marking: Marking;
  readonly onFailed: (error: unknown) => void;
}

/** What « Contrôler pendant la saisie » does after each pause: the points of what she typed, then their marks. */
export function liveWork({ store, changes, checks, marking, onFailed }: LiveParts): LiveWork {
  return {
    isWanted: () => {
      const { live, checkedAt } = store.get();
      return live && checkedAt !== null && (changes.hasOwn || marking.isOutdated);
    },
    // She must find in the preview of the fixes what she saw there.
    isFree: () => !checks.isRunning && !store.get().busy && store.get().screen !== 'preview',
    run: async (signal) => {
      if (store.get().stale) await checks.ofChanges(signal);
      if (!signal.aborted) await marking.refresh();
    },
    onFailed,
    onWaiting: (isCatchingUp) => store.set({ isCatchingUp }),
  };
}
