import { equipmentCounts, show } from '../session';
import { useSession, useSessionState } from '../session-context';

/** What was understood of the workbook, in one line. */
export function Recognised() {
  const { go } = useSession();
  const { result } = useSessionState();
  if (!result || result.lecture.tableaux.length === 0) return null;
  return (
    <p className="caption">
      {equipmentCounts(result.lecture)} reconnus.{' '}
      <button type="button" className="link" onClick={() => go(show('data'))}>
        Vérifier
      </button>
    </p>
  );
}
