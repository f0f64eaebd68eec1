import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useSyncExternalStore } from 'react';
import { Message } from '../../taskpane';
import type { NewVersion } from '../offline/new-version';
import type { PageState, PageStore } from '../page-store';

interface PageMessagesProps {
  readonly store: PageStore;
  readonly state: PageState;
  readonly newVersion: NewVersion;
}

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
      className="message-close"
      size="small"
      appearance="subtle"
      icon={<Dismiss16Regular />}
      aria-label="Fermer ce message"
      onClick={store.dismiss}
    />
  );
}

/** It waits for the user: what is on screen stays as it is until then. */
function NewVersionMessage({ store, newVersion }: Omit<PageMessagesProps, 'state'>) {
  const ready = useSyncExternalStore(newVersion.subscribe, newVersion.isReady);
  if (!ready) return null;
  return (
    <Message kind="info" text="Une nouvelle version est prête.">
      <Button size="small" onClick={() => void store.closeWorkbook(newVersion.apply)}>
        Recharger
      </Button>
      <Button size="small" appearance="subtle" onClick={newVersion.later}>
        Plus tard
      </Button>
    </Message>
  );
}

/** What concerns the page rather than the points: it stands under the header. */
export function PageMessages({ store, state, newVersion }: PageMessagesProps) {
  const { opened, problem, note, leaving } = state;
  return (
    <div role="alert" className="page-messages">
      <NewVersionMessage store={store} newVersion={newVersion} />
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
