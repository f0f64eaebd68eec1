import { Button } from '@fluentui/react-components';
import { Message } from '../parts/notices';
import { useSession } from '../session-context';
import type { IfThere } from './adding';
import type { Made } from './making';

interface AlreadyThereProps {
  /** Name of the sheet, when it is alone. */
  readonly names: readonly string[];
  readonly onAnswer: (answer: Exclude<IfThere, 'ask'>) => void;
  readonly onGiveUp: () => void;
}

/** The sheet is already there: nothing is written over without an answer. */
export function AlreadyThereMessage({ names, onAnswer, onGiveUp }: AlreadyThereProps) {
  const [first, ...others] = names;
  if (first === undefined) return null;
  const text =
    others.length > 0
      ? `${String(names.length)} feuilles de cette annexe existent déjà.`
      : `La feuille «\u00a0${first}\u00a0» existe déjà.`;
  return (
    <div role="alert">
      <Message kind="warning" text={text}>
        <Button size="small" onClick={() => onAnswer('rebuild')}>
          Reconstruire
        </Button>
        <Button size="small" onClick={() => onAnswer('another')}>
          Créer une autre feuille
        </Button>
        <Button size="small" appearance="subtle" onClick={onGiveUp}>
          Ne rien faire
        </Button>
      </Message>
    </div>
  );
}

/** What was made, and the way to it. */
export function MadeMessage({ text, sheet }: Made) {
  const { revealCell } = useSession();
  return (
    <Message kind="success" text={text}>
      {sheet !== null && (
        <Button size="small" onClick={() => void revealCell({ sheet, row: 0, column: 0 })}>
          Aller à la feuille
        </Button>
      )}
    </Message>
  );
}

interface NotMadeProps {
  readonly text: string;
  /** She asked for it: nothing went wrong. */
  readonly isCancelled?: boolean;
  readonly onRetry: () => void;
}

/** What was not made, and why. */
export function NotMadeMessage({ text, isCancelled = false, onRetry }: NotMadeProps) {
  return (
    <Message kind={isCancelled ? 'info' : 'error'} text={text}>
      <Button size="small" onClick={onRetry}>
        Réessayer
      </Button>
    </Message>
  );
}
