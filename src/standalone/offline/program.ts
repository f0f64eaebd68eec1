/** The page as one build made it: what the service worker keeps. The build writes it at the head of sw.js. */
export interface Program {
  readonly version: string;
  /** Addresses from the folder of the page. */
  readonly files: readonly string[];
}

/** What the page says to the worker that waits. */
export const ASK_FILES = 'files';
export const TAKE_OVER = 'take-over';
