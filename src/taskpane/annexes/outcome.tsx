import type { IfThere } from './adding';
import type { Making } from './making';
import { AlreadyThereMessage, MadeMessage, NotMadeMessage } from './outcome-messages';
import { useMakingState } from './use-producing';
import { WORDS } from './words';

interface OutcomeProps {
  readonly making: Making;
  /** Asks for the same once more. */
  readonly make: (ifThere?: IfThere) => Promise<void>;
}

/** What came of the last request. */
export function Outcome({ making, make }: OutcomeProps) {
  const { existing, made, problem } = useMakingState(making);
  return (
    <>
      <AlreadyThereMessage
        names={existing.map(({ name }) => name)}
        onAnswer={(answer) => void make(answer)}
        onGiveUp={making.forget}
      />
      {made && <MadeMessage {...made} />}
      {problem !== null && (
        <NotMadeMessage
          text={problem}
          isCancelled={problem === WORDS.cancelled}
          onRetry={() => void make()}
        />
      )}
    </>
  );
}
