import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useDarkScheme } from '../../taskpane';
import type { NewVersion } from '../offline/new-version';
import type { PageStore } from '../page-store';
import { DropZone } from './drop-zone';
import { PageHeader } from './page-header';
import { PageMessages } from './page-messages';
import { useGivenFiles } from './use-given-files';
import { useLeaveWarning } from './use-leave-warning';
import '../styles/page.css';
import '../styles/grid.css';

const WorkbookPage = lazy(async () => ({ default: (await import('./workbook-page')).WorkbookPage }));

interface PageProps {
  readonly store: PageStore;
  readonly newVersion: NewVersion;
}

export function Page({ store, newVersion }: PageProps) {
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const opened = state.opening ? null : state.opened;
  const dark = useDarkScheme();
  const over = useGivenFiles(store.openFiles);
  useLeaveWarning(store.isUnsaved);
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className="page">
      <PageHeader opened={opened} store={store} />
      <PageMessages store={store} state={state} newVersion={newVersion} />
      {opened ? (
        <Suspense fallback={<p className="empty">Ouverture du classeur…</p>}>
          <WorkbookPage opened={opened} />
        </Suspense>
      ) : (
        <DropZone store={store} state={state} over={over} />
      )}
      {opened && over && (
        <p className="drop-over">Déposez le classeur pour l’ouvrir à la place de celui-ci.</p>
      )}
    </FluentProvider>
  );
}
