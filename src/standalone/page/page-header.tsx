import { Button } from '@fluentui/react-components';
import {
  ArrowDownload16Regular,
  FolderOpen16Regular,
  Settings20Regular,
  ShieldCheckmark16Regular,
  Table20Regular,
} from '@fluentui/react-icons';
import { useSyncExternalStore } from 'react';
import { show } from '../../taskpane';
import { saveCopy } from '../save-copy';
import type { OpenedWorkbook } from '../open-workbook';

function LocalPromise() {
  return (
    <span className="page-promise">
      <ShieldCheckmark16Regular className="severity-icon is-success" aria-hidden />
      Le fichier reste sur votre ordinateur
    </span>
  );
}

/** Offered once something was corrected: there is nothing to save before. */
function SaveButton({ opened }: { opened: OpenedWorkbook }) {
  const { host, session } = opened;
  const changed = useSyncExternalStore(session.subscribe, () => !session.getState().busy && host.isChanged);
  if (!changed) return null;
  return (
    <Button icon={<ArrowDownload16Regular />} onClick={() => void saveCopy(opened)}>
      Enregistrer une copie
    </Button>
  );
}

/** Nothing else may be gone to while a check runs. */
function SettingsButton({ opened: { session } }: { opened: OpenedWorkbook }) {
  const { screen } = useSyncExternalStore(session.subscribe, session.getState);
  return (
    <Button
      appearance="subtle"
      icon={<Settings20Regular />}
      aria-label="Réglages"
      disabled={screen === 'checking'}
      onClick={() => session.go(show('settings'))}
    />
  );
}

function FileName({ opened }: { opened: OpenedWorkbook }) {
  return (
    <>
      <span className="page-file" title={opened.fileName}>
        {opened.fileName}
      </span>
      <span className="page-copy">Copie de travail</span>
    </>
  );
}

interface PageHeaderProps {
  readonly opened: OpenedWorkbook | null;
  readonly onOpenAnother: () => void;
}

export function PageHeader({ opened, onOpenAnother }: PageHeaderProps) {
  return (
    <header className="page-header">
      <Table20Regular className="severity-icon is-info" aria-hidden />
      <span className="page-name">Annexes CTG</span>
      {opened && <FileName opened={opened} />}
      <LocalPromise />
      {opened && (
        <Button icon={<FolderOpen16Regular />} onClick={onOpenAnother}>
          Ouvrir un autre classeur
        </Button>
      )}
      {opened && <SaveButton opened={opened} />}
      {opened && <SettingsButton opened={opened} />}
    </header>
  );
}
