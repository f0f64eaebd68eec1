import { creationEnMots } from '../../app';
import type { OwnSheet, SheetMaker, SheetSpec } from '../../workbook';
import { announced } from '../session';
import type { Session } from '../session';
import { isCancelled, orAborted, sentenceOf } from '../session/failure';
import { Store } from '../session/store';
import { readyToAdd } from './adding';
import type { Adding, IfThere } from './adding';
import { WORDS } from './words';

/** What was just made. */
export interface Made {
  readonly text: string;
  /** Sheet to go to; null for a file. */
  readonly sheet: string | null;
}

interface Doing {
  readonly text: string;
  /** Not once it is being stopped. */
  readonly canStop: boolean;
}

/** What has become of the last request. Never changed in place. */
export interface MakingState {
  /** Null when nothing is under way. */
  readonly doing: Doing | null;
  /** Sheets of ours that are already there, while the user is asked what to do of them. */
  readonly existing: readonly OwnSheet[];
  readonly made: Made | null;
  /** One sentence on what went wrong. */
  readonly problem: string | null;
}

const NOTHING_MADE: MakingState = { doing: null, existing: [], made: null, problem: null };

/** What is left to do once all is ready: stopped midway, nothing comes of it. Null when the user is asked about it. */
export type LastStep = (signal: AbortSignal) => Promise<Made | null>;

/** Makes sheets or files of a workbook, one request at a time; what becomes of it outlives the screen. */
export class Making {
  private readonly store = new Store<MakingState>(NOTHING_MADE);
  private running: AbortController | null = null;
  readonly getState = this.store.get;
  readonly subscribe = this.store.subscribe;

  constructor(
    private readonly session: Session,
    /** Said of a failure that the host says nothing of. */
    private readonly failed: string,
  ) {
    session.closed.addEventListener('abort', () => this.running?.abort());
  }

  readonly make = async (preparation: string, ready: () => Promise<LastStep | null>): Promise<void> => {
    if (this.running) return;
    const { signal } = (this.running = new AbortController());
    this.store.set({ ...NOTHING_MADE, doing: { text: preparation, canStop: true } });
    try {
      const finish = await orAborted(ready(), signal);
      const made = finish && (await finish(signal));
      this.store.set({ made });
      if (made) this.announce(made.text);
    } catch (error) {
      const problem = isCancelled(error) ? WORDS.cancelled : sentenceOf(error, this.failed);
      this.store.set({ problem });
      this.announce(problem);
    } finally {
      this.running = null;
      this.store.set({ doing: null });
    }
  };

  /** Stops what is being made; what is written of it already is taken back. */
  readonly cancel = (): void => {
    if (!this.getState().doing?.canStop) return;
    this.store.set({ doing: { text: WORDS.stopping, canStop: false } });
    this.running?.abort();
  };

  /** Puts aside what was said of the last request. */
  readonly forget = (): void => this.store.set({ existing: [], made: null, problem: null });

  /** Adds sheets to the workbook; asks first when they are already there. */
  readonly sheetsReady = async (
    sheets: SheetMaker,
    specs: readonly SheetSpec[],
    ifThere: IfThere,
  ): Promise<LastStep> => {
    const { existing, add } = await readyToAdd(this.session, sheets, specs, ifThere);
    return async (signal) => (existing.length > 0 ? this.ask(existing) : this.write(specs, add, signal));
  };

  private ask(existing: readonly OwnSheet[]): null {
    this.store.set({ existing });
    return null;
  }

  private async write(specs: readonly SheetSpec[], add: Adding, signal: AbortSignal): Promise<Made> {
    this.store.set({ doing: { text: WORDS.writing, canStop: true } });
    const names = await add(signal);
    const shown = names.filter((_, at) => specs[at]?.isHidden !== true);
    return { text: creationEnMots(shown), sheet: shown[0] ?? null };
  }

  private announce(announcement: string): void {
    this.session.go(announced(announcement));
  }
}
