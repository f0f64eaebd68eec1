import { enregistrementsLus } from '../../app';
import { show } from '../session';
import { useSession, useSessionState } from '../session-context';

/** What was understood of the workbook, in one line. */
export function Recognised() {
  const { go } = useSession();
  const { result } = useSessionState();
  if (!result || result.lecture.tableaux.length === 0) return null;
  const { texte, accorder } = enregistrementsLus(result.lecture);
  return (
    <p className="caption">
      {`${texte} ${accorder('reconnu')}.`}{' '}
      <button type="button" className="link" onClick={() => go(show('data'))}>
        Vérifier
      </button>
    </p>
  );
}
