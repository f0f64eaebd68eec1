import { useEffect, useSyncExternalStore } from 'react';
import type { Session } from '../session';
import { useSession, useSessionState } from '../session-context';
import { Producing } from './producing';
import type { ProducingState } from './state';

/** What is chosen stays chosen from one visit of the tab to the next. */
const bySession = new WeakMap<Session, Producing>();

export function producingOf(session: Session): Producing {
  const known = bySession.get(session);
  if (known) return known;
  const producing = new Producing(session);
  bySession.set(session, producing);
  return producing;
}

export function useProducing(): Producing {
  return producingOf(useSession());
}

export function useProducingState(): ProducingState {
  const producing = useProducing();
  return useSyncExternalStore(producing.subscribe, producing.getState);
}

/** What is chosen is prepared again when it changes, or when the workbook was checked again. */
export function usePreparation(): void {
  const { prepare } = useProducing();
  const { choice, options } = useProducingState();
  const { result, findings } = useSessionState();
  useEffect(() => void prepare(), [prepare, choice, options, result, findings]);
}
