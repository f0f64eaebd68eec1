import { Button } from '@fluentui/react-components';
import {
  ArrowUndo16Regular,
  CheckmarkCircle20Filled,
  Dismiss16Regular,
  ErrorCircle20Filled,
  Info20Filled,
  Warning20Filled,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { dismissNotice, failureDetail, WORDS } from '../session';
import type { Notice } from '../session';
import { useSession, useSessionState } from '../session-context';

const ICONS = {
  error: ErrorCircle20Filled,
  warning: Warning20Filled,
  info: Info20Filled,
  success: CheckmarkCircle20Filled,
};

/** A sentence in a box, with what can be done about it. */
export function Message({
  kind,
  text,
  children,
}: {
  kind: Notice['kind'];
  text: string;
  children?: ReactNode;
}) {
  const Icon = ICONS[kind];
  return (
    <div className={`message is-${kind}`}>
      <Icon className={`severity-icon is-${kind}`} aria-hidden />
      <p className="message-text">{text}</p>
      {children}
    </div>
  );
}

function StaleMessage({ text }: { text: string }) {
  const { check } = useSession();
  return (
    <Message kind="warning" text={text}>
      <Button size="small" onClick={() => void check()}>
        Contrôler à nouveau
      </Button>
    </Message>
  );
}

function UndoButton() {
  const { undoFixes } = useSession();
  const { busy } = useSessionState();
  return (
    <Button size="small" icon={<ArrowUndo16Regular />} disabled={busy} onClick={() => void undoFixes()}>
      Annuler
    </Button>
  );
}

function CopyDetailButton({ detail }: { detail: string }) {
  return (
    <Button size="small" onClick={() => void navigator.clipboard.writeText(detail)}>
      Copier le détail
    </Button>
  );
}

function FailedRuleMessage() {
  const { result } = useSessionState();
  const detail = failureDetail(result?.findings ?? []);
  if (detail === null) return null;
  return (
    <Message kind="warning" text={WORDS.ruleFailed}>
      <CopyDetailButton detail={detail} />
    </Message>
  );
}

/** What has just happened, and whether the points are still those of the workbook. */
export function Notices() {
  const { go } = useSession();
  const { notice, undo, stale, settingsChanged } = useSessionState();
  return (
    <>
      {(stale || settingsChanged) && <StaleMessage text={stale ? WORDS.stale : WORDS.settingsChanged} />}
      <FailedRuleMessage />
      {notice && (
        <Message kind={notice.kind} text={notice.text}>
          {undo && <UndoButton />}
          {notice.detail && <CopyDetailButton detail={notice.detail} />}
          <Button
            size="small"
            appearance="subtle"
            icon={<Dismiss16Regular />}
            aria-label="Fermer ce message"
            onClick={() => go(dismissNotice)}
          />
        </Message>
      )}
    </>
  );
}
