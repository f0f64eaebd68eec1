import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { prepareFirstCheck, readAhead } from '../taskpane';
import { onLaunchedFiles } from './offline/launched-files';
import { NewVersion } from './offline/new-version';
import { Page } from './page/page';
import { PageStore } from './page-store';

const store = new PageStore(({ session }) => readAhead(session));
const newVersion = new NewVersion();
const root = document.getElementById('root');

if (root) {
  createRoot(root).render(
    <StrictMode>
      <Page store={store} newVersion={newVersion} />
    </StrictMode>,
  );
}

// `npm start` opens the page with the sample already open and checked.
if (new URLSearchParams(location.search).has('exemple')) void store.openSample();

onLaunchedFiles(store.openFiles);
prepareFirstCheck();

// Files that are being worked on have no hash in their names: a development build kept would never change.
if (process.env.NODE_ENV === 'production' && 'serviceWorker' in navigator) {
  window.addEventListener('load', () => void newVersion.watch(navigator.serviceWorker));
}
