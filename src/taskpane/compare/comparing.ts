import type { Comparaison, Finding, Reconnaissance } from '../modele';
import { isCancelled, sentenceOf } from '../session/failure';
import { Store } from '../session/store';
import { compareRead, readCurrent, readPrevious } from './run';
import type { ChosenFile, Compared, ComparisonDeps, ComparisonListener } from './run';
import { NOTHING_COMPARED } from './state';
import type { ComparingState } from './state';
import { announcementOf, WORDS } from './words';

/** What a comparison needs of the check of the same workbook, and tells it. */
export interface CheckedWorkbook {
  /** The workbook as last read, when it has not changed since; null otherwise. */
  readonly current: () => Reconnaissance | null;
  readonly onCompared: (points: readonly Finding[]) => void;
  /** Says it aloud, in the one live region of the pane. */
  readonly announce: (text: string) => void;
}

/** The comparison of the workbook with a previous version of it. */
export class Comparing {
  private readonly store = new Store<ComparingState>(NOTHING_COMPARED);
  private running: AbortController | null = null;
  /** The workbook changed since it was last read for a comparison. */
  private isOutdated = false;
  private previous: Reconnaissance | null = null;
  private comparison: Comparaison | null = null;
  readonly getState = this.store.get;
  readonly set = this.store.set;
  readonly subscribe = this.store.subscribe;

  constructor(
    private readonly deps: ComparisonDeps,
    private readonly workbook: CheckedWorkbook,
  ) {}

  /** Reads the file that the user chose and compares with it. */
  readonly compareWith = (file: ChosenFile): Promise<void> =>
    this.run(async (listener) => {
      this.previous = null;
      this.set({ ...NOTHING_COMPARED, fileName: file.name });
      this.workbook.onCompared([]);
      this.previous = await readPrevious(this.deps, file, listener);
      return this.previous;
    });

  /** Compares once more with the same previous version. */
  readonly compareAgain = (): Promise<void> => this.run(async () => this.previous);

  /** The previous version, once it was read. */
  readonly previousRead = (): Reconnaissance | null => this.previous;

  /** What the result shown was made of. */
  readonly lastComparison = (): Comparaison | null => this.comparison;

  readonly cancel = (): void => this.running?.abort();

  /** The workbook is no longer what was compared. */
  readonly outdate = (): void => {
    this.isOutdated = true;
    if (this.getState().result && !this.getState().stale) this.set({ stale: true });
  };

  private async run(
    previousOf: (listener: ComparisonListener) => Promise<Reconnaissance | null>,
  ): Promise<void> {
    if (this.running) return;
    this.running = new AbortController();
    const listener: ComparisonListener = {
      signal: this.running.signal,
      onProgress: (doing, share) => this.set({ progress: { doing, share } }),
    };
    this.set({ problem: null });
    try {
      const previous = await previousOf(listener);
      if (previous) this.accept(await this.compare(previous, listener));
    } catch (error) {
      const problem = isCancelled(error) ? WORDS.cancelled : sentenceOf(error, WORDS.failed);
      this.set({ problem });
      this.workbook.announce(problem);
    } finally {
      this.running = null;
      this.set({ progress: null });
    }
  }

  private async compare(previous: Reconnaissance, listener: ComparisonListener): Promise<Compared> {
    this.isOutdated = false;
    const current = this.workbook.current() ?? (await readCurrent(this.deps, listener));
    return compareRead(this.deps, previous, current, listener);
  }

  private accept({ comparison, presented: result }: Compared): void {
    this.comparison = comparison;
    this.set({ result, stale: this.isOutdated });
    this.workbook.onCompared(result.findings);
    this.workbook.announce(announcementOf(result));
  }
}
