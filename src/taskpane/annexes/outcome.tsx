import { AlreadyThereMessage, MadeMessage, NotMadeMessage } from './outcome-messages';
import { useProducing, useProducingState } from './use-producing';
import { WORDS } from './words';

/** What came of the last request. */
export function Outcome() {
  const { create, giveUp, prepare } = useProducing();
  const { existing, made, problem, prepared, choice } = useProducingState();
  const isReady = prepared !== null || choice === 'modele';
  return (
    <>
      <AlreadyThereMessage
        names={existing.map(({ name }) => name)}
        onAnswer={(answer) => void create(answer)}
        onGiveUp={giveUp}
      />
      {made && <MadeMessage {...made} />}
      {problem !== null && (
        <NotMadeMessage
          text={problem}
          isCancelled={problem === WORDS.cancelled}
          onRetry={() => void (isReady ? create() : prepare())}
        />
      )}
    </>
  );
}
