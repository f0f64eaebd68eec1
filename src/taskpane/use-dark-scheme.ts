import { useSyncExternalStore } from 'react';

const DARK = '(prefers-color-scheme: dark)';

function subscribe(listener: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether the system asks for a dark page, now and when it changes. */
export function useDarkScheme(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(DARK).matches);
}
