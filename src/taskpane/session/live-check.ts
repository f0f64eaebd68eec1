import { hostCodeOf, isCancelled } from './failure';

/** What is to be done again after each pause in typing. */
export interface LiveWork {
  /** Whether the user wants it, and there is something to do. */
  readonly isWanted: () => boolean;
  /** Whether nothing else is being asked of the workbook. */
  readonly isFree: () => boolean;
  readonly run: (signal: AbortSignal) => Promise<void>;
  readonly onFailed: (error: unknown) => void;
  /** Whether it will run, or runs. */
  readonly onWaiting: (isWaiting: boolean) => void;
}

/** Silence of the keyboard that makes a pause. */
export const PAUSE_MS = 250;
/** Waits between two tries of an Excel that has no time for us: a cell stays in edit mode for as long as she thinks. */
const RETRY_MS: readonly number[] = [500, 1000, 2000, 5000];
/** Refusals that pass by themselves. */
const PASSING: ReadonlySet<string> = new Set(['cell-edit', 'busy']);

/** Works after each pause in typing, and lets go at once when typing goes on. */
export class LiveCheck {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private running: AbortController | null = null;
  private done: Promise<void> = Promise.resolve();
  private refusals = 0;

  constructor(private readonly work: LiveWork) {}

  /** Something changed: what is under way no longer tells the truth, and begins again after the pause. */
  readonly wake = (): void => {
    this.letGo();
    this.refusals = 0;
    this.wait(PAUSE_MS);
  };

  /** Stops; settles once the workbook is free. */
  readonly pause = (): Promise<void> => {
    this.letGo();
    this.work.onWaiting(false);
    return this.done;
  };

  private letGo(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.running?.abort();
  }

  private wait(milliseconds: number): void {
    const isWanted = this.work.isWanted();
    if (isWanted) this.timer = setTimeout(this.begin, milliseconds);
    this.work.onWaiting(isWanted);
  }

  private readonly begin = (): void => {
    this.timer = null;
    if (this.running || !this.work.isFree()) {
      this.wait(PAUSE_MS);
      return;
    }
    this.running = new AbortController();
    this.done = this.runOnce(this.running.signal).finally(() => {
      this.running = null;
      if (this.timer === null) this.work.onWaiting(false);
    });
  };

  private async runOnce(signal: AbortSignal): Promise<void> {
    try {
      await this.work.run(signal);
    } catch (error) {
      if (!signal.aborted && !isCancelled(error)) this.refuse(error);
    }
  }

  private refuse(error: unknown): void {
    if (!PASSING.has(hostCodeOf(error) ?? '')) {
      this.work.onFailed(error);
      return;
    }
    this.wait(RETRY_MS[this.refusals] ?? RETRY_MS.at(-1) ?? PAUSE_MS);
    this.refusals += 1;
  }
}
