import { Button, Input } from '@fluentui/react-components';
import { ArrowDownload16Regular, ArrowUndo16Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { Profil } from '../modele';
import { downloadFile } from '../parts/download-file';
import { FileButton } from '../parts/file-button';
import { Message } from '../parts/notices';
import { Segments } from '../parts/segments';
import type { ProfilPlace } from './settings';
import { ThresholdRow } from './threshold-row';
import { thresholdGroups } from './thresholds';
import type { ThresholdGroup } from './thresholds';
import { differences } from './tree';
import { useSettings, useSettingsState } from './use-settings';

const PROFIL_FILE = 'profil.json';

interface Profils {
  readonly profil: Profil;
  readonly byDefault: Profil;
}

const PLACES: readonly { readonly value: ProfilPlace; readonly text: string }[] = [
  { value: 'machine', text: 'Sur ce poste' },
  { value: 'workbook', text: 'Dans ce classeur' },
];

const PLACE_NOTES: Readonly<Record<ProfilPlace, string>> = {
  machine: 'Ces réglages valent pour tous vos classeurs qui n’ont pas les leurs.',
  workbook: 'Ces réglages ne valent que pour ce classeur, chez tous ceux qui l’ouvrent.',
};

/** Where the thresholds that apply are kept. */
function Place() {
  const settings = useSettings();
  const { place } = useSettingsState();
  return (
    <div className="section">
      <Segments
        label="Où sont gardés les réglages"
        options={PLACES}
        chosen={place}
        onChoose={(chosen) => void settings.keepIn(chosen)}
      />
      <p className="caption">{PLACE_NOTES[place]}</p>
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

function Problems() {
  const { problems } = useSettingsState();
  return <div role="alert">{problems.length > 0 && <Message kind="error" text={problems.join(' ')} />}</div>;
}

function Group({ group, ...profils }: Profils & { group: ThresholdGroup }) {
  return (
    <section className="section" aria-label={group.title}>
      <h3>{group.title}</h3>
      <p className="caption">{group.source}</p>
      <ul className="thresholds">
        {group.thresholds.map((threshold) => (
          <ThresholdRow key={`${threshold.label} ${threshold.years ?? ''}`} {...{ threshold, ...profils }} />
        ))}
      </ul>
    </section>
  );
}

/** The thresholds that every check takes, where they are kept, and the file that they are exchanged by. */
export function ProfilSection(profils: Profils) {
  const { profil, byDefault } = profils;
  const isDefault = differences(profil, byDefault) === undefined;
  return (
    <section className="block" aria-labelledby="seuils">
      <div className="spread">
        <h2 id="seuils">Seuils du profil</h2>
        {isDefault && <span className="caption">Profil par défaut</span>}
      </div>
      <Place />
      <Name key={profil.nom} profil={profil} />
      <Files {...profils} />
      <Problems />
      {thresholdGroups(profil).map((group) => (
        <Group key={group.title} {...{ group, ...profils }} />
      ))}
    </section>
  );
}
