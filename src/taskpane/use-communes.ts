import { useEffect, useState } from 'react';
import type { Communes } from './modele';
import { useSession } from './session-context';

/** The EPCI and the communes of France, once they are there; null until then, or when they cannot be fetched. */
export function useCommunes(prepare?: (communes: Communes) => Promise<void>): Communes | null {
  const { deps } = useSession();
  const [communes, setCommunes] = useState<Communes | null>(null);
  useEffect(() => {
    let wanted = true;
    const keep = async () => {
      const loaded = await deps.loadCommunes();
      await prepare?.(loaded);
      if (wanted) setCommunes(loaded);
    };
    keep().catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [deps, prepare]);
  return communes;
}
