import { Button } from '@fluentui/react-components';
import { ArrowDown20Regular, ArrowLeft20Regular, ArrowUp20Regular } from '@fluentui/react-icons';
import { useSession } from '../session-context';
import { reviewStep } from './review';

interface ReviewBarProps {
  readonly at: number;
  readonly total: number;
  readonly backLabel: string;
  readonly onBack: () => void;
}

/** "Point 1 sur 57", the way back, and the points on each side. */
export function ReviewBar({ at, total, backLabel, onBack }: ReviewBarProps) {
  const { go } = useSession();
  return (
    <nav className="review-bar" aria-label="Passer d’un point à l’autre">
      <Button
        appearance="subtle"
        icon={<ArrowLeft20Regular />}
        aria-label={backLabel}
        title={backLabel}
        onClick={onBack}
      />
      <span className="grow">{`Point ${at + 1} sur ${total}`}</span>
      <Button
        appearance="subtle"
        icon={<ArrowUp20Regular />}
        aria-label="Point précédent"
        title="Point précédent (Alt+↑)"
        disabledFocusable={at <= 0}
        onClick={() => go(reviewStep(-1))}
      />
      <Button
        appearance="subtle"
        icon={<ArrowDown20Regular />}
        aria-label="Point suivant"
        title="Point suivant (Alt+↓)"
        disabledFocusable={at >= total - 1}
        onClick={() => go(reviewStep(1))}
      />
    </nav>
  );
}
