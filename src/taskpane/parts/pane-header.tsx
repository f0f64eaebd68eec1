import { Button } from '@fluentui/react-components';
import { QuestionCircle20Regular, Settings20Regular } from '@fluentui/react-icons';
import { show } from '../session';
import type { SessionState } from '../session';
import { useSession, useSessionState } from '../session-context';

const YEAR = /\d{4}/;

/** The territoire that the user chose, or that the workbook names. */
function titleOf({ result }: SessionState): string {
  const chosen = result?.dossier.consignes.convention?.nom;
  return chosen ?? result?.lecture.convention.territoire?.value ?? 'Annexes CTG';
}

/** "Convention 2025-2029" when the workbook says so. */
function subtitleOf({ result }: SessionState): string {
  const periode = result?.dossier.consignes.convention?.periode ?? result?.lecture.convention.periode;
  const [debut, fin] = [periode?.debut, periode?.fin].map((date) => YEAR.exec(date ?? '')?.[0]);
  return debut && fin ? `Convention ${debut}-${fin}` : 'Convention territoriale globale';
}

function HelpButton() {
  const { go } = useSession();
  return (
    <Button
      appearance="subtle"
      icon={<QuestionCircle20Regular />}
      aria-label="Aide et raccourcis clavier"
      onClick={() => go(show('help'))}
    />
  );
}

function SettingsButton() {
  const { go } = useSession();
  return (
    <Button
      appearance="subtle"
      icon={<Settings20Regular />}
      aria-label="Réglages"
      onClick={() => go(show('settings'))}
    />
  );
}

/** The 36 px left free at the right are for the menu that Excel draws over the pane. */
export function PaneHeader() {
  const state = useSessionState();
  const title = titleOf(state);
  return (
    <header className="pane-header">
      <div className="grow">
        <p className="row-title two-lines" title={title}>
          {title}
        </p>
        <p className="caption">{subtitleOf(state)}</p>
      </div>
      {state.screen !== 'checking' && state.screen !== 'help' && <HelpButton />}
      {state.screen !== 'checking' && state.screen !== 'settings' && <SettingsButton />}
    </header>
  );
}
