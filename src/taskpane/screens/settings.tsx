import { Button, Switch } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { Notices } from '../parts/notices';
import { Screen } from '../parts/screen';
import { backToWork } from '../session';
import { useSession, useSessionState } from '../session-context';
import { ProfilSection } from '../settings/profil-section';
import { SeverityList } from '../settings/severity-list';
import { SignatairesList } from '../settings/territory/signataires-list';
import { TerritorySection } from '../settings/territory/territory-section';
import { useTerritory } from '../settings/territory/use-territory';
import type { TerritoryForm } from '../settings/territory/use-territory';
import { useSettingsState } from '../settings/use-settings';
import '../styles/data.css';
import '../styles/settings.css';

function Heading() {
  const { go } = useSession();
  return (
    <div className="settings-heading">
      <Button
        appearance="subtle"
        icon={<ArrowLeft20Regular />}
        aria-label="Quitter les réglages"
        onClick={() => go(backToWork)}
      />
      <h1>Réglages</h1>
    </div>
  );
}

/** Only where somebody may type in the workbook beside the pane. */
function LiveSwitch() {
  const { hearsChanges, setLive } = useSession();
  const { live } = useSessionState();
  if (!hearsChanges) return null;
  return (
    <Switch
      className="marks-switch"
      checked={live}
      onChange={(_, { checked }) => setLive(checked)}
      label="Contrôler pendant la saisie"
      labelPosition="before"
    />
  );
}

/** Thresholds are kept as they are changed; the territoire once it is whole. */
function Save({ form }: { form: TerritoryForm }) {
  const { busy } = useSessionState();
  const idle = !form.isChanged || form.problem !== null || busy;
  return (
    <Button appearance="primary" size="large" disabledFocusable={idle} onClick={form.save}>
      Enregistrer le territoire
    </Button>
  );
}

/** The territoire, the thresholds and the severities that every check takes. */
export function SettingsScreen() {
  const { result } = useSessionState();
  const { profil, byDefault } = useSettingsState();
  const form = useTerritory();
  if (!profil || !byDefault) return <Screen label="Réglages">{null}</Screen>;
  return (
    <Screen label="Réglages" actions={<Save form={form} />}>
      <Heading />
      <Notices />
      <TerritorySection form={form} />
      {result && <SignatairesList result={result} />}
      <LiveSwitch />
      <ProfilSection {...{ profil, byDefault }} />
      <SeverityList profil={profil} />
    </Screen>
  );
}
