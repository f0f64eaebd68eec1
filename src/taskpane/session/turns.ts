import type { LiveCheck } from './live-check';
import type { SessionState } from './state';
import type { Store } from './store';

/** What is written in the workbook is written one thing after the other, with nothing else at work in it; the screens say so meanwhile. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: Store<SessionState>,
    private readonly liveCheck: Pick<LiveCheck, 'pause' | 'wake'>,
  ) {}

  /** Until the last turn taken is over, whatever became of it. */
  readonly over = async (): Promise<void> => {
    await this.last.catch(() => undefined);
  };

  readonly take = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    this.store.set({ busy: true });
    const turn = this.over().then(this.liveCheck.pause).then(work);
    this.last = turn;
    try {
      return await turn;
    } finally {
      if (this.last === turn) {
        this.store.set({ busy: false });
        this.liveCheck.wake();
      }
    }
  };
}
