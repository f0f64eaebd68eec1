import type { Consignes } from '../modele';
import { useSession, useSessionState } from '../session-context';

interface Saying {
  /** Keeps in the workbook what the user says of its tables, and reads it again; then says that it was kept. */
  readonly say: (change: (consignes: Consignes) => Consignes, onKept?: () => void) => void;
  /** Nothing may be said while the workbook is being read. */
  readonly busy: boolean;
}

export function useSaying(): Saying {
  const { keepInWorkbook } = useSession();
  const { busy } = useSessionState();
  const say: Saying['say'] = (change, onKept) =>
    void keepInWorkbook((dossier) => ({ ...dossier, consignes: change(dossier.consignes) })).then(
      (isKept) => isKept && onKept?.(),
    );
  return { say, busy };
}
