import { enregistrementsLus } from '../../app';
import { useAcceptances } from '../acceptance/use-accepting';
import { Settled } from '../parts/settled';
import { count, countBySeverity, countsInWords, show } from '../session';
import { useSession, useSessionState } from '../session-context';

/** A figure does not stay alone at the end of a line. */
const withFiguresHeld = (sentence: string) => sentence.replaceAll(/(?<=\d) (?=\p{L})/gu, '\u00a0');

/** "3 erreurs, 12 à vérifier ; 41 équipements, 18 EAJE et 24 actions": the check in one line. */
function Sentence() {
  const { go } = useSession();
  const { result, findings } = useSessionState();
  const points = countsInWords(countBySeverity(findings));
  if (!result) return <p className="caption">{withFiguresHeld(points)}</p>;
  return (
    <p className="caption">
      {withFiguresHeld(`${points || 'Rien à signaler'}\u202f; ${enregistrementsLus(result.lecture).texte}.`)}{' '}
      <button type="button" className="link" onClick={() => go(show('data'))}>
        Vérifier
      </button>
    </p>
  );
}

function AcceptedLink() {
  const { go } = useSession();
  const { total } = useAcceptances();
  if (total === 0) return null;
  return (
    <button type="button" className="link accepted-link" onClick={() => go(show('accepted'))}>
      {count(total, 'point accepté', 'points acceptés')}
    </button>
  );
}

/** What the check says in a few words, what is settled of it and what was accepted. */
export function Summary() {
  const { result } = useSessionState();
  const isRead = result === null || result.lecture.tableaux.length > 0;
  return (
    <>
      {isRead && <Sentence />}
      <div className="summary-progress">
        <Settled />
        <AcceptedLink />
      </div>
    </>
  );
}
