import { useEffect } from 'react';
import { reviewStep } from './point/review';
import { backToWork, leavePoint, reviewed, show } from './session';
import type { Screen, Session } from './session';
import { useSession } from './session-context';

/** Where Échap leads from each screen; nowhere from the others. */
const BACK: Partial<Record<Screen, (session: Session) => void>> = {
  checking: ({ cancel }) => cancel(),
  point: ({ go }) => go(leavePoint),
  reviewed: ({ go }) => go(show('list')),
  accept: ({ accepting }) => accepting.leave(),
  accepted: ({ go }) => go(show('list')),
  preview: ({ go }) => go(show('list')),
  data: ({ go }) => go(show('list')),
  annexes: ({ go }) => go(show('list')),
  compare: ({ go, comparing }) => (comparing.getState().progress ? comparing.cancel() : go(show('list'))),
  settings: ({ go }) => go(backToWork),
  help: ({ go }) => go(backToWork),
};

function isTyping(target: EventTarget | null): boolean {
  return ['INPUT', 'SELECT', 'TEXTAREA'].includes(target instanceof HTMLElement ? target.tagName : '');
}

/** Alt+↓ opens a list of choices. */
const isChoosing = (target: EventTarget | null): boolean => target instanceof HTMLSelectElement;

const STEPS: Readonly<Partial<Record<string, -1 | 1>>> = { ArrowUp: -1, ArrowDown: 1 };

function goBack(session: Session): boolean {
  const back = BACK[session.getState().screen];
  back?.(session);
  return back !== undefined;
}

/** Alt+↑ and Alt+↓ go through the points from any screen, and open the one they come to. */
function stepFromAnywhere(session: Session, by: -1 | 1): boolean {
  if (session.getState().screen === 'checking' || reviewed(session.getState()).length === 0) return false;
  session.go(reviewStep(by));
  return true;
}

function runShortcut(session: Session, event: KeyboardEvent): boolean {
  if (event.key === 'Escape') return goBack(session);
  const step = event.altKey && !isChoosing(event.target) ? STEPS[event.key] : undefined;
  if (step) return stepFromAnywhere(session, step);
  if (event.key !== '?' || isTyping(event.target) || session.getState().screen === 'checking') return false;
  session.go(show('help'));
  return true;
}

/**
 * Heard wherever the focus is, even when the screen that had it has just gone.
 * A part of the pane that took the key for itself comes first.
 */
export function useShortcuts(): void {
  const session = useSession();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && runShortcut(session, event)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [session]);
}
