import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { Message } from '../../taskpane';
import type { PageState, PageStore } from '../page-store';

const LEAVING =
  'Des corrections, des acceptations ou des feuilles ne sont encore dans aucune copie\u00a0: elles seraient perdues.';

/** Another file was asked for, and something would be lost. */
function LeavingMessage({ store }: { store: PageStore }) {
  return (
    <Message kind="warning" text={LEAVING}>
      <Button size="small" appearance="primary" onClick={() => void store.saveAndLeave()}>
        Enregistrer une copie, puis continuer
      </Button>
      <Button size="small" onClick={() => void store.leave()}>
        Continuer sans enregistrer
      </Button>
      <Button size="small" appearance="subtle" onClick={store.stay}>
        Rester sur ce classeur
      </Button>
    </Message>
  );
}

function DismissButton({ store }: { store: PageStore }) {
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<Dismiss16Regular />}
      aria-label="Fermer ce message"
      onClick={store.dismiss}
    />
  );
}

/** What concerns the page rather than the points: it stands under the header. */
export function PageMessages({ store, state }: { store: PageStore; state: PageState }) {
  const { opened, problem, note, leaving } = state;
  return (
    <div role="alert" className="page-messages">
      {leaving && <LeavingMessage store={store} />}
      {opened && problem && (
        <Message kind="error" text={problem}>
          <DismissButton store={store} />
        </Message>
      )}
      {opened && note && (
        <Message kind="info" text={note}>
          <DismissButton store={store} />
        </Message>
      )}
    </div>
  );
}
