import { useSyncExternalStore } from 'react';
import type { Finding, PointAccepte } from '../modele';
import { useSession, useSessionState } from '../session-context';
import type { Accepting } from './accepting';
import { acceptancesOf } from './acceptances';
import type { Acceptances } from './acceptances';
import type { AcceptingState } from './state';

export function useAccepting(): Accepting {
  return useSession().accepting;
}

export function useAcceptingState(): AcceptingState {
  const accepting = useAccepting();
  return useSyncExternalStore(accepting.subscribe, accepting.getState);
}

/** All that is accepted in the workbook, of the check and of the comparison. */
export function useAcceptances(): Acceptances {
  const { result } = useSessionState();
  const { comparedTri } = useAcceptingState();
  return acceptancesOf(result?.tri ?? null, comparedTri);
}

/** The acceptance that this open point had, with another value. */
export function useFormerAcceptance({ id }: Finding): PointAccepte | null {
  const { result } = useSessionState();
  const { comparedTri } = useAcceptingState();
  const outdated = [result?.tri, comparedTri].flatMap((tri) => tri?.depassees ?? []);
  return outdated.find(({ finding }) => finding.id === id) ?? null;
}
