import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { Message } from '../parts/notices';
import { noticeOf } from '../session/failure';
import { useSession } from '../session-context';
import { makeChangesSheet } from './changes-sheet';
import type { IfThere, Outcome } from './changes-sheet';
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
  const announce = (announcement: string) => session.go((state) => ({ ...state, announcement }));
  const make = async (ifThere: IfThere = 'ask'): Promise<void> => {
    const comparison = comparing.lastComparison();
    if (!comparison || making.busy) return;
    setMaking({ ...IDLE, busy: true });
    try {
      const outcome = await makeChangesSheet(session, comparison, ifThere);
      setMaking({ ...IDLE, outcome });
      if (outcome.kind === 'made') announce(outcome.text);
    } catch (error) {
      const { text, detail } = noticeOf(error);
      const problem = detail === undefined ? text : WORDS.sheetFailed;
      setMaking({ ...IDLE, problem });
      announce(problem);
    }
  };
  return { making, make, forget: () => setMaking(IDLE) };
}

function MadeOrThere({
  outcome,
  make,
  forget,
}: { outcome: Outcome } & Pick<ReturnType<typeof useMaking>, 'make' | 'forget'>) {
  const { revealCell } = useSession();
  const { sheet } = outcome;
  if (outcome.kind === 'there') {
    return (
      <div role="alert">
        <Message kind="warning" text={`La feuille «\u00a0${outcome.sheet}\u00a0» existe déjà.`}>
          <Button size="small" onClick={() => void make('rebuild')}>
            Reconstruire
          </Button>
          <Button size="small" onClick={() => void make('another')}>
            Créer une autre feuille
          </Button>
          <Button size="small" appearance="subtle" onClick={forget}>
            Ne rien faire
          </Button>
        </Message>
      </div>
    );
  }
  return (
    <Message kind="success" text={outcome.text}>
      {sheet !== null && (
        <Button size="small" onClick={() => void revealCell({ sheet, row: 0, column: 0 })}>
          Aller à la feuille
        </Button>
      )}
    </Message>
  );
}

/** Makes the sheet « Ce qui change », and says what came of it. */
export function ChangesSheetActions() {
  const { deps } = useSession();
  const { making, make, forget } = useMaking();
  const { busy, outcome, problem } = making;
  const words = deps.sheets ? 'Créer la feuille' : 'Télécharger la feuille';
  return (
    <>
      {outcome && <MadeOrThere outcome={outcome} make={make} forget={forget} />}
      {problem !== null && (
        <Message kind="error" text={problem}>
          <Button size="small" onClick={() => void make()}>
            Réessayer
          </Button>
        </Message>
      )}
      <Button appearance="primary" size="large" disabledFocusable={busy} onClick={() => void make()}>
        {`${words} «\u00a0Ce qui change\u00a0»`}
      </Button>
    </>
  );
}
