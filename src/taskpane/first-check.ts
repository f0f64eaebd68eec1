import type { Session } from './session';

/** Long enough for the page to have painted, where the browser does not say when it rests. */
const AFTER_PAINTING = 500;

/** For whoever measures the page. */
export const READY = 'first-check-ready';
export const READ = 'workbook-read-ahead';

let preparing = new AbortController();

/** Excel also opens this page without a pane, to compute our functions in a cell: nobody is about to check then. guess: it is hidden. */
function onceSeen(work: () => void, signal: AbortSignal): void {
  if (document.visibilityState === 'visible') work();
  else document.addEventListener('visibilitychange', work, { once: true, signal });
}

/** Does what a check would do anyway, once the page is seen and has nothing else to do. */
function atRest(work: (signal: AbortSignal) => Promise<void>): void {
  const { signal } = preparing;
  const begin = () => {
    // What fails now is done by the check, which says so when it cannot either.
    if (!signal.aborted) work(signal).catch(() => undefined);
  };
  onceSeen(() => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(begin);
    else setTimeout(begin, AFTER_PAINTING);
  }, signal);
}

/** Fetches what the first check needs, and tries it on examples of ours. */
export function prepareFirstCheck(): void {
  atRest(async (signal) => {
    const screens = [import('./screens/list'), import('./screens/point')];
    const { repeter } = await import('../app');
    await Promise.all([repeter(signal), ...screens]);
    performance.mark(READY);
  });
}

/** Reads the workbook, then the tables in it, while nobody asks for anything. */
export function readAhead(session: Pick<Session, 'readAhead'>): void {
  atRest(async (signal) => {
    const { chargerCommunes, lireDAvance } = await import('../app');
    const communes = await chargerCommunes();
    await lireDAvance(await session.readAhead(signal), { communes });
    performance.mark(READ);
  });
}

/** Whoever needs now what was being prepared has the page for herself. */
export function stopPreparing(): void {
  preparing.abort();
  preparing = new AbortController();
}
