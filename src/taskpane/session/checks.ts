import type { Controle, Finding, Snapshot } from '../modele';
import { NO_CHANGE } from './change-log';
import type { ChangeLog } from './change-log';
import { runCheck, unheard } from './check';
import type { CheckListener, CurrentTerms, SessionDeps } from './check';
import { pointsAmong } from './failed-rules';
import { hostCodeOf, isCancelled, noticeOf, orAborted } from './failure';
import { GatheredNews } from './gathered';
import { seenWith } from './seen';
import { CHECK_BEGUN } from './state';
import type { Notice, SessionState } from './state';
import type { Store } from './store';
import { checked, screenOfWork, selectedPoint } from './transitions';
import { announcementOf, countBySeverity, countsInWords, WORDS } from './wording';

/** Excel is not held up for a moment by the reading of so many. */
const FEW_CELLS = 50_000;

interface ChecksDeps {
  readonly session: SessionDeps;
  readonly terms: CurrentTerms;
  readonly store: Store<SessionState>;
  readonly changes: ChangeLog;
  /** Settles once nothing else reads the workbook. */
  readonly settle: () => Promise<void>;
  readonly now: () => number;
}

function noticeOfCheck(error: unknown, found: number): Notice {
  if (isCancelled(error)) return { kind: 'info', text: found > 0 ? WORDS.cancelled : WORDS.cancelledEarly };
  return hostCodeOf(error) === 'closed' ? noticeOf(error) : { action: 'check-again', ...noticeOf(error) };
}

type Shown = Partial<SessionState>;

function inWords(findings: readonly Finding[]): string {
  return countsInWords(countBySeverity(findings));
}

/** The point that she reads stays, said to be repaired if it is; nothing is said aloud but counts that changed. */
function underHerHands(findings: readonly Finding[], before: SessionState): Shown {
  const open = before.screen === 'point' ? selectedPoint(before) : null;
  const repaired = findings.some(({ id }) => id === open?.id) ? null : open;
  const isSame = inWords(before.findings) === inWords(findings);
  return {
    repaired,
    ...(isSame && { announcement: before.announcement }),
  };
}

/** The checks of a session, and what each leaves in its state. */
export class Checks {
  private running: AbortController | null = null;
  /** The workbook as it was before she asked for anything; null once a check has read it. */
  private readAhead: Promise<Snapshot> | null = null;

  constructor(private readonly deps: ChecksDeps) {}

  get isRunning(): boolean {
    return this.running !== null;
  }

  readonly cancel = (): void => this.running?.abort();

  /** The points on screen, or those being looked for, are not those of the settings as they are now. */
  readonly outdateSettings = (): void => {
    const { store } = this.deps;
    if (store.get().checkedAt !== null || this.isRunning) store.set({ settingsChanged: true });
  };

  /** Followed step by step; says whether it went to its end. */
  readonly inFull = async (): Promise<boolean> => {
    if (this.running) return false;
    this.running = new AbortController();
    const before = this.deps.store.get();
    this.deps.store.set(CHECK_BEGUN);
    try {
      const { signal } = this.running;
      await orAborted(this.deps.settle(), signal);
      this.accept(await this.followed(signal));
      this.deps.store.update(checked);
      return true;
    } catch (error) {
      this.giveUp(error, before);
      return false;
    } finally {
      this.running = null;
    }
  };

  /** Reads what the next check will need; one that begins meanwhile waits for it. Changes must be heard already. */
  readonly ahead = (): Promise<Snapshot> => {
    this.readAhead = this.deps.session.host.snapshot({ atMost: FEW_CELLS });
    return this.readAhead;
  };

  /** The points as they are now, without leaving the screen; only what changed is read. */
  readonly quietly = async (): Promise<void> => this.accept(await this.run(unheard(), true));

  /** The same, while she works: takes nothing from under her hands. */
  readonly ofChanges = async (signal: AbortSignal): Promise<void> =>
    this.accept(await this.run({ ...unheard(), signal }, true), underHerHands);

  private async followed(signal: AbortSignal): Promise<Controle> {
    const news = new GatheredNews((shown) => this.deps.store.set(shown));
    try {
      const { onProgress, onFindings } = news;
      return await this.run({ signal, onProgress, onFindings });
    } finally {
      news.flush();
    }
  }

  /** What changes while it runs, in the workbook or in the settings, may have escaped it: it is then said at once. */
  private async run(listener: CheckListener, onlyChanges = false): Promise<Controle> {
    const { store, changes } = this.deps;
    const { settingsChanged } = store.get();
    store.set({ settingsChanged: false });
    let changed = NO_CHANGE;
    const check = async () => {
      const snapshot = await this.readBefore(onlyChanges);
      changed = changes.take();
      const since = snapshot && changed.sheets && { snapshot, changed: changed.sheets };
      return runCheck(this.deps.session, this.deps.terms, { ...listener, ...(since && { since }) });
    };
    try {
      return await orAborted(check(), listener.signal);
    } catch (error) {
      changes.putBack(changed);
      store.set({ ...changes.staleness(), ...(settingsChanged && { settingsChanged }) });
      throw error;
    }
  }

  /** What need not be read again where nothing changed; what could not be read ahead is read by the check. */
  private async readBefore(onlyChanges: boolean): Promise<Snapshot | null> {
    const { result } = this.deps.store.get();
    if (onlyChanges && result) return result.snapshot;
    return (await this.readAhead?.catch(() => null)) ?? null;
  }

  private accept(
    result: Controle,
    alsoShow: (findings: readonly Finding[], before: SessionState) => Shown = () => ({}),
  ): void {
    const { store, changes, now } = this.deps;
    this.readAhead = null;
    const before = store.get();
    const { compared, seen } = before;
    const findings = pointsAmong([...result.findings, ...compared]);
    store.set({
      result,
      findings,
      seen: seenWith(seen, result),
      checkedAt: now(),
      isRecalled: false,
      ...changes.staleness(),
      announcement: announcementOf(findings),
      ...alsoShow(findings, before),
    });
  }

  /** The points of a check that went to its end are better than some of those of one that did not. */
  private giveUp(error: unknown, before: SessionState): void {
    const { store, changes } = this.deps;
    const { findings, result, checkedAt, isRecalled } = before;
    if (checkedAt !== null) store.set({ findings, result, checkedAt, isRecalled });
    const notice = noticeOfCheck(error, store.get().findings.length);
    const screen = screenOfWork(store.get());
    store.set({ ...changes.staleness(), screen, notice, announcement: notice.text });
  }
}
