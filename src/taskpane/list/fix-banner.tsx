import { Button } from '@fluentui/react-components';
import { Wrench20Regular } from '@fluentui/react-icons';
import { count, safePoints, show } from '../session';
import { useSession, useSessionState } from '../session-context';

export function FixBanner() {
  const { go } = useSession();
  const { findings } = useSessionState();
  const safe = safePoints(findings).length;
  if (safe === 0) return null;
  return (
    <div className="message is-info is-compact">
      <Wrench20Regular className="severity-icon is-info" aria-hidden />
      <p className="message-text row-title">{count(safe, 'correction sûre', 'corrections sûres')}</p>
      <Button size="small" onClick={() => go(show('preview'))}>
        Voir et corriger
      </Button>
    </div>
  );
}
