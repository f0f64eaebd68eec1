import { Button } from '@fluentui/react-components';
import { Message } from '../parts/notices';
import { useProducing, useProducingState } from './use-producing';

/** The sheet is already there: nothing is written over without an answer. */
function AlreadyThere() {
  const { create, giveUp } = useProducing();
  const { existing } = useProducingState();
  const [first, ...others] = existing;
  if (!first) return null;
  const text =
    others.length > 0
      ? `${String(existing.length)} feuilles de cette annexe existent déjà.`
      : `La feuille «\u00a0${first.name}\u00a0» existe déjà.`;
  return (
    <div role="alert">
      <Message kind="warning" text={text}>
        <Button size="small" onClick={() => void create('rebuild')}>
          Reconstruire
        </Button>
        <Button size="small" onClick={() => void create('another')}>
          Créer une autre feuille
        </Button>
        <Button size="small" appearance="subtle" onClick={giveUp}>
          Ne rien faire
        </Button>
      </Message>
    </div>
  );
}

function MadeMessage() {
  const { goToSheet } = useProducing();
  const { made } = useProducingState();
  if (!made) return null;
  const { text, sheet } = made;
  return (
    <Message kind="success" text={text}>
      {sheet !== null && (
        <Button size="small" onClick={() => void goToSheet(sheet)}>
          Aller à la feuille
        </Button>
      )}
    </Message>
  );
}

function ProblemMessage() {
  const { create, prepare } = useProducing();
  const { problem, prepared, choice } = useProducingState();
  if (problem === null) return null;
  const ready = prepared !== null || choice === 'modele';
  return (
    <Message kind="error" text={problem}>
      <Button size="small" onClick={() => void (ready ? create() : prepare())}>
        Réessayer
      </Button>
    </Message>
  );
}

/** What came of the last request. */
export function Outcome() {
  return (
    <>
      <AlreadyThere />
      <MadeMessage />
      <ProblemMessage />
    </>
  );
}
