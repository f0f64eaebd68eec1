import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useDarkScheme } from '../../taskpane';
import type { PageStore } from '../page-store';
import { DropZone } from './drop-zone';
import { PageHeader } from './page-header';
import '../styles/page.css';
import '../styles/grid.css';

const WorkbookPage = lazy(async () => ({ default: (await import('./workbook-page')).WorkbookPage }));

export function Page({ store }: { store: PageStore }) {
  const { opened, opening, problem } = useSyncExternalStore(store.subscribe, store.getState);
  const dark = useDarkScheme();
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className="page">
      <PageHeader opened={opened} onOpenAnother={store.closeWorkbook} />
      {opened ? (
        <Suspense fallback={<p className="empty">Ouverture du classeur…</p>}>
          <WorkbookPage opened={opened} />
        </Suspense>
      ) : (
        <DropZone
          opening={opening}
          problem={problem}
          onFile={(file) => void store.openFile(file)}
          onSample={() => void store.openSample()}
        />
      )}
    </FluentProvider>
  );
}
