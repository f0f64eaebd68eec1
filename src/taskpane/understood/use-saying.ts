import type { Consignes } from '../modele';
import { useSession, useSessionState } from '../session-context';

interface Saying {
  /** Keeps in the workbook what the user says of its tables, and reads it again. */
  readonly say: (change: (consignes: Consignes) => Consignes) => void;
  /** Nothing may be said while the workbook is being read. */
  readonly busy: boolean;
}

export function useSaying(): Saying {
  const { keepInWorkbook } = useSession();
  const { busy } = useSessionState();
  const say = (change: (consignes: Consignes) => Consignes) =>
    void keepInWorkbook((dossier) => ({ ...dossier, consignes: change(dossier.consignes) }));
  return { say, busy };
}
