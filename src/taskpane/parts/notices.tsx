import { Button } from '@fluentui/react-components';
import {
  ArrowUndo16Regular,
  CheckmarkCircle20Filled,
  Dismiss16Regular,
  ErrorCircle20Filled,
  Info20Filled,
  Warning20Filled,
} from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useAcceptingState } from '../acceptance/use-accepting';
import {
  dismissNotice,
  failureDetail,
  NOTICE_ACTIONS,
  recalledInWords,
  staleInWords,
  WORDS,
} from '../session';
import type { Notice, NoticeAction, SessionState } from '../session';
import { useSession, useSessionState } from '../session-context';
import { copied } from './clipboard';
import type { Copy } from './clipboard';

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

function CheckButton({ action }: { action: NoticeAction }) {
  const { check } = useSession();
  return (
    <Button size="small" onClick={() => void check()}>
      {NOTICE_ACTIONS[action]}
    </Button>
  );
}

/** Why the points may not be those of the workbook as it is; null when they are. */
function doubtOn({
  stale,
  isCatchingUp,
  changedSheets,
  settingsChanged,
  isRecalled,
  checkedAt,
}: SessionState) {
  if (stale && !isCatchingUp) return staleInWords(changedSheets);
  if (settingsChanged) return WORDS.settingsChanged;
  return isRecalled && checkedAt !== null ? recalledInWords(checkedAt) : null;
}

function DoubtMessage({ doubt }: { doubt: string }) {
  const { isRecalled, stale } = useSessionState();
  return (
    <Message kind={isRecalled && !stale ? 'info' : 'warning'} text={doubt}>
      <CheckButton action="check-again" />
    </Message>
  );
}

/** Takes back what the notice tells; null when nothing can. */
function useUndo(): (() => Promise<void>) | null {
  const { accepting, undoFixes } = useSession();
  const { notice, undo } = useSessionState();
  const accepted = useAcceptingState().undo;
  if (undo) return undoFixes;
  return accepted && accepted.notice === notice ? accepting.undo : null;
}

function UndoButton() {
  const { busy, notice, undo: fixes } = useSessionState();
  const undo = useUndo();
  if (!undo) return null;
  const isItsOwnNotice = !fixes || notice?.kind === 'success';
  return (
    <Button size="small" icon={<ArrowUndo16Regular />} disabled={busy} onClick={() => void undo()}>
      {isItsOwnNotice ? 'Annuler' : 'Annuler les corrections'}
    </Button>
  );
}

/** Where the clipboard is refused, the detail is shown to be copied by hand. */
function CopyDetailButton({ detail }: { detail: string }) {
  const [copy, setCopy] = useState<Copy | null>(null);
  if (copy === 'refused') return <textarea className="grow" aria-label="Détail" readOnly value={detail} />;
  return (
    <Button size="small" onClick={() => void copied(detail).then(setCopy)}>
      {copy === 'copied' ? 'Détail copié' : 'Copier le détail'}
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
  const state = useSessionState();
  const { notice } = state;
  const doubt = doubtOn(state);
  const action = doubt !== null && notice?.action === 'check-again' ? undefined : notice?.action;
  return (
    <>
      {doubt !== null && <DoubtMessage doubt={doubt} />}
      <FailedRuleMessage />
      {notice && (
        <Message kind={notice.kind} text={notice.text}>
          <UndoButton />
          {action && <CheckButton action={action} />}
          {notice.detail && <CopyDetailButton detail={notice.detail} />}
          <Button
            className="message-close"
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
