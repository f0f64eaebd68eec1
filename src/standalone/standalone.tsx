import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Page } from './page/page';
import { PageStore } from './page-store';

const store = new PageStore();
const root = document.getElementById('root');

if (root) {
  createRoot(root).render(
    <StrictMode>
      <Page store={store} />
    </StrictMode>,
  );
}

// `npm start` opens the page with the sample already open and checked.
if (new URLSearchParams(location.search).has('exemple')) void store.openSample();
