import { useEffect, useSyncExternalStore } from 'react';
import { perSession } from '../per-session';
import { useSession, useSessionState } from '../session-context';
import type { Making, MakingState } from './making';
import { Producing } from './producing';
import type { ProducingState } from './state';

export const producingOf = perSession((session) => new Producing(session));

export function useProducing(): Producing {
  return producingOf(useSession());
}

export function useProducingState(): ProducingState {
  const producing = useProducing();
  return useSyncExternalStore(producing.subscribe, producing.getState);
}

export function useMakingState({ subscribe, getState }: Making): MakingState {
  return useSyncExternalStore(subscribe, getState);
}

/** What is chosen is prepared again when it changes, or when the workbook was checked again. */
export function usePreparation(): void {
  const { prepare } = useProducing();
  const { choice, options } = useProducingState();
  const { result, findings } = useSessionState();
  useEffect(() => void prepare(), [prepare, choice, options, result, findings]);
}
