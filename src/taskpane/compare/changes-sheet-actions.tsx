import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { IfThere } from '../annexes/adding';
import { AlreadyThereMessage, MadeMessage, NotMadeMessage } from '../annexes/outcome-messages';
import { announced } from '../session';
import { sentenceOf } from '../session/failure';
import { useSession } from '../session-context';
import { makeChangesSheet } from './changes-sheet';
import type { Outcome } from './changes-sheet';
import { useComparing } from './use-comparing';
import { WORDS } from './words';

interface Making {
  readonly busy: boolean;
  readonly outcome: Outcome | null;
  readonly problem: string | null;
}

const IDLE: Making = { busy: false, outcome: null, problem: null };

function useMaking() {
  const session = useSession();
  const comparing = useComparing();
  const [making, setMaking] = useState(IDLE);
  const make = async (ifThere: IfThere = 'ask'): Promise<void> => {
    const comparison = comparing.lastComparison();
    if (!comparison || making.busy) return;
    setMaking({ ...IDLE, busy: true });
    try {
      const outcome = await makeChangesSheet(session, comparison, ifThere);
      setMaking({ ...IDLE, outcome });
      if ('made' in outcome) session.go(announced(outcome.made.text));
    } catch (error) {
      const problem = sentenceOf(error, WORDS.sheetFailed);
      setMaking({ ...IDLE, problem });
      session.go(announced(problem));
    }
  };
  return { making, make, forget: () => setMaking(IDLE) };
}

/** Makes the sheet « Ce qui change », and says what came of it. */
export function ChangesSheetActions() {
  const { deps } = useSession();
  const { making, make, forget } = useMaking();
  const { busy, outcome, problem } = making;
  const verb = deps.sheets ? 'Créer la feuille' : 'Télécharger la feuille';
  return (
    <>
      {outcome && 'made' in outcome && <MadeMessage {...outcome.made} />}
      {outcome && 'existing' in outcome && (
        <AlreadyThereMessage
          names={outcome.existing}
          onAnswer={(answer) => void make(answer)}
          onGiveUp={forget}
        />
      )}
      {problem !== null && <NotMadeMessage text={problem} onRetry={() => void make()} />}
      <Button appearance="primary" size="large" disabledFocusable={busy} onClick={() => void make()}>
        {`${verb} «\u00a0Ce qui change\u00a0»`}
      </Button>
    </>
  );
}
