import { useSyncExternalStore } from 'react';
import { useSession } from '../session-context';
import type { Comparing } from './comparing';
import type { ComparingState } from './state';

export function useComparing(): Comparing {
  return useSession().comparing;
}

export function useComparingState(): ComparingState {
  const comparing = useComparing();
  return useSyncExternalStore(comparing.subscribe, comparing.getState);
}
