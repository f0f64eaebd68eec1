import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { Message } from '../../parts/notices';
import { show } from '../../session';
import type { Session } from '../../session';
import { useSession, useSessionState } from '../../session-context';
import { territoryDoubt } from './territory';

const QUESTIONS = {
  none: 'Territoire non reconnu\u00a0: choisissez le vôtre.',
  several: 'Plusieurs territoires possibles\u00a0: choisissez le vôtre.',
} as const;

/** Asked once a session: some workbooks hold the conventions of several territoires. */
const leftAside = new WeakSet<Session>();

/** Asks for the territoire when the workbook does not say it for sure. */
export function TerritoryNotice() {
  const session = useSession();
  const doubt = territoryDoubt(useSessionState().result);
  const [left, setLeft] = useState(leftAside.has(session));
  if (!doubt || left) return null;
  const leave = () => {
    leftAside.add(session);
    setLeft(true);
  };
  return (
    <Message kind="info" text={QUESTIONS[doubt]}>
      <Button size="small" onClick={() => session.go(show('settings'))}>
        Choisir
      </Button>
      <Button
        className="message-close"
        size="small"
        appearance="subtle"
        icon={<Dismiss16Regular />}
        aria-label="Ne pas choisir de territoire"
        onClick={leave}
      />
    </Message>
  );
}
