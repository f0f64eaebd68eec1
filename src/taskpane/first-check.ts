/** Long enough for the page to have painted, where the browser does not say when it rests. */
const AFTER_PAINTING = 500;

/** For whoever measures the page. */
export const READY = 'first-check-ready';

const stop = new AbortController();

function atRest(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work);
  else setTimeout(work, AFTER_PAINTING);
}

async function rehearse(): Promise<void> {
  const screens = [import('./screens/list'), import('./screens/point')];
  const { repeter } = await import('../app');
  await Promise.all([repeter(stop.signal), ...screens]);
  performance.mark(READY);
}

/** Fetches what the first check needs, and tries it on examples of ours, once the page has nothing else to do. */
export function prepareFirstCheck(): void {
  atRest(() => {
    // What cannot be fetched now is fetched by the check, which says so when it cannot either.
    if (!stop.signal.aborted) rehearse().catch(() => undefined);
  });
}

/** Whoever needs now what was being prepared has the page for herself. */
export function stopPreparing(): void {
  stop.abort();
}
