import { Button } from '@fluentui/react-components';
import {
  ArrowDownload16Regular,
  FolderOpen16Regular,
  QuestionCircle20Regular,
  Settings20Regular,
  ShieldCheckmark16Regular,
  Table20Regular,
} from '@fluentui/react-icons';
import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { show } from '../../taskpane';
import type { Screen } from '../../taskpane';
import type { OpenedWorkbook } from '../open-workbook';
import type { PageStore } from '../page-store';

function LocalPromise() {
  return (
    <span className="page-promise">
      <ShieldCheckmark16Regular className="severity-icon is-success" aria-hidden />
      Le fichier reste sur votre ordinateur
    </span>
  );
}

interface OpenedProps {
  readonly opened: OpenedWorkbook;
  readonly store: PageStore;
}

/** Offered once something was corrected, accepted or made: there is nothing to save before. */
function SaveButton({ opened: { copy }, store }: OpenedProps) {
  const changed = useSyncExternalStore(copy.subscribe, copy.isChanged);
  const unsaved = useSyncExternalStore(copy.subscribe, copy.isUnsaved);
  if (!changed) return null;
  return (
    <Button
      appearance={unsaved ? 'primary' : 'secondary'}
      icon={<ArrowDownload16Regular />}
      onClick={() => void store.saveCopy()}
    >
      Enregistrer une copie
    </Button>
  );
}

interface ScreenButtonProps {
  readonly opened: OpenedWorkbook;
  readonly to: Screen;
  readonly label: string;
  readonly icon: ReactElement;
}

/** Nothing else may be gone to while a check runs. */
function ScreenButton({ opened: { session }, to, label, icon }: ScreenButtonProps) {
  const { screen } = useSyncExternalStore(session.subscribe, session.getState);
  return (
    <Button
      appearance="subtle"
      icon={icon}
      aria-label={label}
      disabled={screen === 'checking'}
      onClick={() => session.go(show(to))}
    />
  );
}

/** The same names and icons as over the pane in Excel. */
const SCREENS = [
  { to: 'help', label: 'Aide et raccourcis clavier', icon: <QuestionCircle20Regular /> },
  { to: 'settings', label: 'Réglages', icon: <Settings20Regular /> },
] as const;

function OpenedButtons({ opened, store }: OpenedProps) {
  return (
    <>
      <Button icon={<FolderOpen16Regular />} onClick={() => void store.closeWorkbook()}>
        Ouvrir un autre classeur
      </Button>
      <SaveButton opened={opened} store={store} />
      {SCREENS.map((screen) => (
        <ScreenButton key={screen.to} opened={opened} {...screen} />
      ))}
    </>
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
  readonly store: PageStore;
}

export function PageHeader({ opened, store }: PageHeaderProps) {
  return (
    <header className="page-header">
      <Table20Regular className="severity-icon is-info" aria-hidden />
      <span className="page-name">Annexes CTG</span>
      {opened && <FileName opened={opened} />}
      <LocalPromise />
      {opened && <OpenedButtons opened={opened} store={store} />}
    </header>
  );
}
