import { Accepting } from '../acceptance/accepting';
import type { CellRef, Dossier, Finding, Snapshot, WorkbookChange } from '../modele';
import { Comparing } from '../compare/comparing';
import { loadComparison as loadOwnComparison } from '../compare/load-comparison';
import { KeptDossier } from '../dossier/kept-dossier';
import { Settings } from '../settings/settings';
import { ChangeLog } from './change-log';
import type { SessionDeps } from './check';
import { Checks } from './checks';
import { Corrections } from './corrections';
import { pointsAmong } from './failed-rules';
import { noticeOf } from './failure';
import { KeptResults } from './kept-results';
import { LiveCheck } from './live-check';
import { liveWork } from './live-work';
import { Marking } from './marking';
import type { SessionOptions } from './options';
import { INITIAL_STATE } from './state';
import type { SessionState } from './state';
import { Store } from './store';
import { select, upToDate } from './transitions';
import type { Transition } from './transitions';
import { Turns } from './turns';
import { Watching } from './watching';

/** One workbook under check: what the pane knows of it, and all that the user may ask. */
export class Session {
  private readonly store: Store<SessionState>;
  private readonly changes = new ChangeLog();
  private readonly checks: Checks;
  private readonly liveCheck: LiveCheck;
  private readonly marking: Marking;
  private readonly corrections: Corrections;
  private readonly keptResults: KeptResults | null;
  private readonly watching: Watching;
  private readonly turns: Turns;
  private readonly closing = new AbortController();

  constructor(
    readonly deps: SessionDeps,
    readonly options: SessionOptions = {},
  ) {
    this.store = new Store({
      ...INITIAL_STATE,
      marks: options.marks ?? false,
      live: options.live ?? false,
    });
    this.getState = this.store.get;
    this.subscribe = this.store.subscribe;
    this.marking = new Marking(deps, this.store);
    this.watching = new Watching(deps.host, (change) => this.heard(change));
    this.comparing = this.newComparing();
    this.dossier = new KeptDossier({ keeper: deps.keeper, loadWriting: deps.loadTools });
    this.accepting = new Accepting(this.dossier, deps.loadTools, options.author, {
      getState: this.getState,
      set: this.store.set,
      exclusively: (work) => this.exclusively(work),
      drawMarks: this.marking.draw,
    });
    this.settings = new Settings({
      kept: options.profil,
      dossier: this.dossier,
      loadReader: async () => (await deps.loadTools()).lireProfil,
      onChanged: () => this.checks.outdateSettings(),
    });
    this.checks = this.newChecks();
    const { store, changes, checks, marking } = this;
    const onFailed = (error: unknown) => this.tellFailure(error);
    this.liveCheck = new LiveCheck(liveWork({ store, changes, checks, marking, onFailed }));
    this.turns = new Turns(store, this.liveCheck);
    this.keptResults = options.results ? new KeptResults(this.store, options.results) : null;
    this.corrections = new Corrections(deps, this.store, (written) => this.checkAgainQuietly(written));
  }

  readonly comparing: Comparing;
  readonly settings: Settings;
  readonly dossier: KeptDossier;
  readonly accepting: Accepting;
  /** Aborts with the session, for what is made of its workbook. */
  readonly closed: AbortSignal = this.closing.signal;
  readonly getState: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;

  /** Whether somebody may change the workbook beside us: only then can it be checked during typing. */
  get hearsChanges(): boolean {
    return this.options.live !== undefined;
  }

  readonly go = (transition: Transition): void => this.store.update(transition);

  readonly check = async (): Promise<void> => {
    // A reading in the middle of our own writes, which nobody tells us of, would show what is no longer there.
    while (this.getState().busy) await this.turns.over();
    const checking = this.checks.inFull();
    void this.watching.begin();
    if (!(await checking)) return;
    this.compareAgain();
    if (this.getState().marks) await this.inTurn(this.marking.draw);
    this.liveCheck.wake();
  };

  readonly cancel = (): void => this.checks.cancel();

  /** Reads the workbook before she asks, unless aborted: her first check then reads only what changed since. */
  readonly readAhead = async (signal: AbortSignal): Promise<Snapshot> => {
    await this.watching.begin();
    signal.throwIfAborted();
    return this.checks.ahead();
  };

  /** Shows the points found before the pane was closed; where there are none, or Excel says no, she begins anew. */
  readonly recall = async (): Promise<void> => {
    const isRecalled = await this.keptResults?.recall(this.deps.host).catch(() => false);
    if (isRecalled) void this.watching.begin();
  };

  /** Goes to the cells of a point; the focus stays in the pane. */
  readonly reveal = async (finding: Finding): Promise<void> => {
    this.go(select(finding.id));
    await this.attempt(() => this.deps.host.reveal(finding.cells));
  };

  readonly revealCell = (...cells: readonly CellRef[]): Promise<void> =>
    this.attempt(() => this.deps.host.reveal(cells));

  readonly setMarks = async (marks: boolean): Promise<void> => {
    this.store.set({ marks });
    this.options.onMarksChosen?.(marks);
    await this.inTurn(this.marking.draw);
  };

  /** Checks again after each pause in typing, from now on or no longer. */
  readonly setLive = (live: boolean): void => {
    this.store.set({ live });
    this.options.onLiveChosen?.(live);
    this.liveCheck.wake();
  };

  /** All the safe fixes, or those of the points that were chosen. */
  readonly applySafeFixes = (chosen?: readonly Finding[]): Promise<void> =>
    this.exclusively(() => this.corrections.applySafe(chosen));

  readonly applyFix = (finding: Finding): Promise<void> =>
    this.exclusively(() => this.corrections.applyOne(finding));

  readonly undoFixes = (): Promise<void> => this.exclusively(this.corrections.undo);

  /** What the user says of the workbook is kept in it, and the workbook is read again with it. False when it was not kept. */
  readonly keepInWorkbook = async (next: (dossier: Dossier) => Dossier): Promise<boolean> => {
    let isKept = false;
    await this.exclusively(async () => {
      await this.dossier.change(next);
      isKept = true;
      this.checks.outdateSettings();
      if (this.getState().result) await this.checkAgainQuietly();
    });
    return isKept;
  };

  /** After what is being written, with nothing else at work in the workbook. What fails is for the caller to tell. */
  readonly alone = <Result>(work: () => Promise<Result>): Promise<Result> => this.turns.take(work);

  /** Stops listening to the workbook, and all that is under way. */
  readonly close = (): void => {
    this.closing.abort();
    this.cancel();
    this.comparing.cancel();
    this.store.set({ live: false });
    void this.liveCheck.pause();
    this.watching.stop();
  };

  private newComparing(): Comparing {
    const { host, loadCommunes, loadComparison = loadOwnComparison } = this.deps;
    return new Comparing(
      { host, loadCommunes, loadComparison },
      {
        current: () => upToDate(this.getState()),
        onCompared: (compared) => void this.addCompared(compared),
        announce: (announcement) => this.store.set({ announcement }),
      },
    );
  }

  private newChecks(): Checks {
    return new Checks({
      session: this.deps,
      terms: { profil: this.settings.applying, dossier: this.dossier.read },
      store: this.store,
      changes: this.changes,
      settle: () => this.liveCheck.pause(),
      now: Date.now,
    });
  }

  /** The points of a comparison stand among those of the check, which they complete. */
  private async addCompared(points: readonly Finding[]): Promise<void> {
    const compared = await this.accepting.openAmong(points);
    const { result, marks } = this.getState();
    this.store.set({ compared });
    if (!result) return;
    this.store.set({ findings: pointsAmong([...result.findings, ...compared]) });
    if (marks) await this.inTurn(this.marking.draw);
  }

  private compareAgain(): void {
    if (this.comparing.getState().result) void this.comparing.compareAgain();
  }

  /** Not our own writes. What another person types makes the points stale; what she types may be checked at once. */
  private heard(change: WorkbookChange): void {
    this.changes.note(change);
    if (!this.checks.isRunning) this.store.set(this.changes.staleness());
    this.comparing.outdate();
    if (!change.isRemote) this.liveCheck.wake();
  }

  /** The points as they are now, without leaving the screen; the host does not tell of what we wrote ourselves. */
  private async checkAgainQuietly(written: ReadonlySet<string> = new Set()): Promise<void> {
    for (const sheet of written) this.changes.note({ sheet, isRemote: false });
    await this.checks.quietly();
    this.compareAgain();
    if (this.getState().marks) await this.marking.draw();
  }

  /** Once only: what is asked again while it is being done, by a second press, is left. */
  private async exclusively(work: () => Promise<void>): Promise<void> {
    if (!this.getState().busy) await this.inTurn(work);
  }

  /** After what is being written. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    return this.attempt(() => this.turns.take(work));
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.tellFailure(error);
    }
  }

  private tellFailure(error: unknown): void {
    const notice = noticeOf(error);
    this.store.set({ notice, announcement: notice.text });
  }
}
