import { Button } from '@fluentui/react-components';
import { useProducing } from '../annexes/use-producing';
import type { Controle } from '../modele';
import { count, show, showAmong } from '../session';
import type { DataView } from '../session';
import { useSession, useSessionState } from '../session-context';
import { lackingPoints } from './plan';

function CheckAgain() {
  const { check } = useSession();
  const { busy } = useSessionState();
  return (
    <Button appearance="primary" size="large" disabledFocusable={busy} onClick={() => void check()}>
      Contrôler à nouveau
    </Button>
  );
}

/** Leads to where the sheet is made. */
function MakeSheet() {
  const { go } = useSession();
  const { choose } = useProducing();
  const prepare = () => {
    choose('eaje');
    go(show('annexes'));
  };
  return (
    <Button appearance="primary" size="large" onClick={prepare}>
      {'Préparer la feuille «\u00a0Indicateurs EAJE\u00a0»'}
    </Button>
  );
}

function SeeLacking({ result }: { result: Controle }) {
  const { go } = useSession();
  const { actions, points } = lackingPoints(result);
  if (actions === 0) return <CheckAgain />;
  const which = actions > 1 ? `les ${count(actions, 'action')}` : 'l’action';
  return (
    <Button appearance="primary" size="large" onClick={() => go(showAmong('Actions à compléter', points))}>
      {`Voir ${which} à compléter`}
    </Button>
  );
}

/** What each view leads to. */
export function DataActions({ view, result }: { view: DataView; result: Controle }) {
  if (view === 'eaje' && result.lecture.eaje.length > 0) return <MakeSheet />;
  if (view === 'plan') return <SeeLacking result={result} />;
  return <CheckAgain />;
}
