import { Button } from '@fluentui/react-components';
import { useAccepting } from '../acceptance/use-accepting';
import type { Finding } from '../modele';
import { useSession, useSessionState } from '../session-context';
import { endReview, reviewStep } from './review';

interface PointActionsProps {
  readonly finding: Finding;
  readonly isLast: boolean;
}

function NextButton({ isLast, appearance }: { isLast: boolean; appearance?: 'primary' }) {
  const { go } = useSession();
  const look = appearance && ({ appearance, size: 'large' } as const);
  return (
    <Button {...look} onClick={() => go(isLast ? endReview : reviewStep(1))}>
      {isLast ? 'Terminer la revue' : 'Suivant'}
    </Button>
  );
}

function PrimaryButton({ finding }: { finding: Finding }) {
  const { applyFix, reveal } = useSession();
  const { busy } = useSessionState();
  const { fix } = finding;
  const run = () => (fix ? applyFix(finding) : reveal(finding));
  return (
    <Button appearance="primary" size="large" disabled={busy} onClick={() => void run()}>
      {fix ? fix.label : 'Aller à la cellule'}
    </Button>
  );
}

/** To repair the point, to accept it, or to go on; only the last once it is repaired. */
export function PointActions({ finding, isLast }: PointActionsProps) {
  const { ask } = useAccepting();
  const { repaired } = useSessionState();
  if (repaired?.id === finding.id) return <NextButton isLast={isLast} appearance="primary" />;
  return (
    <>
      <PrimaryButton finding={finding} />
      <div className="two-actions">
        <Button onClick={() => ask([finding])}>Accepter avec un motif</Button>
        <NextButton isLast={isLast} />
      </div>
    </>
  );
}
