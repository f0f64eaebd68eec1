import { Button, Input } from '@fluentui/react-components';
import { ArrowDownload16Regular, ArrowLeft20Regular, ArrowUndo16Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { Profil } from '../modele';
import { downloadFile } from '../parts/download-file';
import { FileButton } from '../parts/file-button';
import { Message } from '../parts/notices';
import { Screen } from '../parts/screen';
import { backToWork, WORDS } from '../session';
import { useSession, useSessionState } from '../session-context';
import { SeverityList } from '../settings/severity-list';
import { ThresholdRow } from '../settings/threshold-row';
import { thresholdGroups } from '../settings/thresholds';
import type { ThresholdGroup } from '../settings/thresholds';
import { differences } from '../settings/tree';
import { useSettings, useSettingsState } from '../settings/use-settings';
import '../styles/settings.css';

const PROFIL_FILE = 'profil.json';

interface Profils {
  readonly profil: Profil;
  readonly byDefault: Profil;
}

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

function Name({ profil }: { profil: Profil }) {
  const { set } = useSettings();
  const name = useId();
  const [typed, setTyped] = useState(profil.nom);
  return (
    <div className="section">
      <label htmlFor={name}>Nom du profil</label>
      <Input
        id={name}
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={() => void set(['nom'], typed)}
      />
    </div>
  );
}

function Files({ profil, byDefault }: Profils) {
  const settings = useSettings();
  const isDefault = differences(profil, byDefault) === undefined;
  const save = () => downloadFile(new Blob([settings.exported()], { type: 'application/json' }), PROFIL_FILE);
  return (
    <div className="settings-files">
      <FileButton
        label="Profil à importer"
        accept=".json"
        size="small"
        onFile={(file) => void settings.importFile(file)}
      >
        Importer un profil…
      </FileButton>
      <Button size="small" icon={<ArrowDownload16Regular />} onClick={save}>
        Exporter le profil
      </Button>
      <Button
        size="small"
        icon={<ArrowUndo16Regular />}
        disabledFocusable={isDefault}
        onClick={() => void settings.restore()}
      >
        Revenir aux valeurs par défaut
      </Button>
    </div>
  );
}

function Problems({ problems }: { problems: readonly string[] }) {
  return <div role="alert">{problems.length > 0 && <Message kind="error" text={problems.join(' ')} />}</div>;
}

function Group({ group, ...profils }: Profils & { group: ThresholdGroup }) {
  return (
    <section className="section" aria-label={group.title}>
      <h2>{group.title}</h2>
      <p className="caption">{group.source}</p>
      <ul className="thresholds">
        {group.thresholds.map((threshold) => (
          <ThresholdRow key={`${threshold.label} ${threshold.years ?? ''}`} {...{ threshold, ...profils }} />
        ))}
      </ul>
    </section>
  );
}

function CheckAgain() {
  const { check } = useSession();
  return (
    <>
      <p className="caption">{WORDS.settingsChanged}</p>
      <Button appearance="primary" size="large" onClick={() => void check()}>
        Contrôler à nouveau
      </Button>
    </>
  );
}

/** The thresholds and the severities that every check takes; what is changed applies from the next check on. */
export function SettingsScreen() {
  const { settingsChanged } = useSessionState();
  const { profil, byDefault, problems } = useSettingsState();
  if (!profil || !byDefault) return <Screen label="Réglages">{null}</Screen>;
  const profils = { profil, byDefault };
  return (
    <Screen label="Réglages" actions={settingsChanged ? <CheckAgain /> : undefined}>
      <Heading />
      <p className="muted">
        Les seuils et les gravités de votre Caf. Ils sont gardés sur cet ordinateur, et s’échangent par un
        fichier.
      </p>
      <Name key={profil.nom} profil={profil} />
      <Files {...profils} />
      <Problems problems={problems} />
      {thresholdGroups(profil).map((group) => (
        <Group key={group.title} {...{ group, ...profils }} />
      ))}
      <SeverityList profil={profil} />
    </Screen>
  );
}
