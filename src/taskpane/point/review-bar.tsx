import { Button } from '@fluentui/react-components';
import { ArrowDown20Regular, ArrowLeft20Regular, ArrowUp20Regular } from '@fluentui/react-icons';
import { leavePoint, step } from '../session';
import { useSession, useSessionState } from '../session-context';

/** "Point 1 sur 57", back to the list, and the points on each side. */
export function ReviewBar({ at, total }: { at: number; total: number }) {
  const { go } = useSession();
  const { openedFrom } = useSessionState();
  return (
    <nav className="review-bar" aria-label="Passer d’un point à l’autre">
      <Button
        appearance="subtle"
        icon={<ArrowLeft20Regular />}
        aria-label={openedFrom === null ? 'Retour à la liste' : 'Retour aux données'}
        onClick={() => go(leavePoint)}
      />
      <span className="grow">{`Point ${at + 1} sur ${total}`}</span>
      <Button
        appearance="subtle"
        icon={<ArrowUp20Regular />}
        aria-label="Point précédent"
        disabledFocusable={at <= 0}
        onClick={() => go(step(-1))}
      />
      <Button
        appearance="subtle"
        icon={<ArrowDown20Regular />}
        aria-label="Point suivant"
        disabledFocusable={at >= total - 1}
        onClick={() => go(step(1))}
      />
    </nav>
  );
}
