import { Button } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import { Notices } from '../parts/notices';
import { Screen } from '../parts/screen';
import { Settled } from '../parts/settled';
import { reviewStep } from '../point/review';
import { count, countBySeverity, countsInWords, reviewed, show } from '../session';
import { useSession, useSessionState } from '../session-context';

/** What is left of the points that were gone through: all of them, or those that the filter lets through. */
function useLeft(): string {
  const points = reviewed(useSessionState());
  if (points.length === 0) return 'Il ne reste aucun point à regarder.';
  return `Il reste ${count(points.length, 'point')}\u00a0: ${countsInWords(countBySeverity(points))}.`;
}

function Actions() {
  const { check, go } = useSession();
  const { findings } = useSessionState();
  const isDone = findings.length === 0;
  return (
    <>
      <Button appearance="primary" size="large" onClick={() => go(show(isDone ? 'annexes' : 'list'))}>
        {isDone ? 'Produire les annexes' : 'Revenir à la liste'}
      </Button>
      <Button onClick={() => void check()}>Contrôler à nouveau</Button>
    </>
  );
}

/** Past the last point. */
export function ReviewedScreen() {
  const { go } = useSession();
  const left = useLeft();
  const hasPoints = reviewed(useSessionState()).length > 0;
  return (
    <Screen label="Fin de la revue" actions={<Actions />}>
      <Notices />
      <div className="empty">
        <CheckmarkCircle20Filled className="severity-icon is-success" aria-hidden />
        <h1>Tous les points ont été passés en revue</h1>
        <p>{left}</p>
        <Settled />
        {hasPoints && (
          <button type="button" className="link" onClick={() => go(reviewStep(-1))}>
            Revenir au dernier point
          </button>
        )}
      </div>
    </Screen>
  );
}
