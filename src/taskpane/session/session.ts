import type { CellEdit, CellRef, Controle, Dossier, Finding, MarkReport } from '../modele';
import { Comparing } from '../compare/comparing';
import { loadComparison as loadOwnComparison } from '../compare/load-comparison';
import { KeptDossier } from '../dossier/kept-dossier';
import { Settings } from '../settings/settings';
import type { KeptProfil } from '../settings/settings';
import { runCheck, unheard } from './check';
import type { CheckListener, SessionDeps } from './check';
import { pointsAmong } from './failed-rules';
import { isCancelled, noticeOf } from './failure';
import { GatheredNews } from './gathered';
import { safePoints } from './points';
import { CHECK_BEGUN, INITIAL_STATE } from './state';
import type { Notice, SessionState } from './state';
import { Store } from './store';
import { select } from './transitions';
import type { Transition } from './transitions';
import { announcementOf, count, WORDS } from './wording';

export interface SessionOptions {
  /** Marks are shown after the first check without being asked for. */
  readonly marks?: boolean;
  /** Remembers what the user chose. */
  readonly onMarksChosen?: (marks: boolean) => void;
  /** Where the thresholds and severities of the user are kept. */
  readonly profil?: KeptProfil;
}

/** One workbook under check: what the pane knows of it, and all that the user may ask. */
export class Session {
  private readonly store: Store<SessionState>;
  private running: AbortController | null = null;
  private unwatch: Promise<() => void> | null = null;

  constructor(
    readonly deps: SessionDeps,
    private readonly options: SessionOptions = {},
  ) {
    const { host, loadCommunes, loadComparison = loadOwnComparison } = deps;
    this.comparing = new Comparing(
      { host, loadCommunes, loadComparison },
      {
        current: () => this.upToDate(),
        onCompared: (compared) => void this.addCompared(compared),
        announce: (announcement) => this.set({ announcement }),
      },
    );
    this.dossier = new KeptDossier({ keeper: deps.keeper, loadWriting: deps.loadTools });
    this.settings = new Settings({
      kept: options.profil,
      dossier: this.dossier,
      loadReader: async () => (await deps.loadTools()).lireProfil,
      onChanged: () => this.set({ settingsChanged: this.getState().result !== null }),
    });
    this.store = new Store({ ...INITIAL_STATE, marks: options.marks ?? false });
    this.getState = this.store.get;
    this.subscribe = this.store.subscribe;
  }

  readonly comparing: Comparing;
  readonly settings: Settings;
  readonly dossier: KeptDossier;
  readonly getState: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;

  readonly go = (transition: Transition): void => this.store.update(transition);

  readonly check = async (): Promise<void> => {
    if (this.running) return;
    this.running = new AbortController();
    this.set(CHECK_BEGUN);
    try {
      this.accept(await this.runOnce(this.running.signal));
      this.set({ screen: 'list' });
      await this.afterFirstCheck();
    } catch (error) {
      this.giveUp(error);
    } finally {
      this.running = null;
    }
  };

  readonly cancel = (): void => this.running?.abort();

  /** Goes to the cells of a point; the focus stays in the pane. */
  readonly reveal = async (finding: Finding): Promise<void> => {
    this.go(select(finding.id));
    await this.attempt(() => this.deps.host.reveal(finding.cells));
  };

  readonly revealCell = (at: CellRef): Promise<void> => this.attempt(() => this.deps.host.reveal([at]));

  readonly setMarks = async (marks: boolean): Promise<void> => {
    this.set({ marks });
    this.options.onMarksChosen?.(marks);
    await this.exclusively(() => this.drawMarks());
  };

  readonly applySafeFixes = (): Promise<void> =>
    this.exclusively(async () => {
      const { corrigerSur } = await this.deps.loadTools();
      await this.correct(corrigerSur(this.getState().findings), safePoints(this.getState().findings));
    });

  readonly applyFix = (finding: Finding): Promise<void> =>
    this.exclusively(async () => {
      if (finding.fix) await this.correct(finding.fix.edits, [finding]);
    });

  readonly undoFixes = (): Promise<void> =>
    this.exclusively(async () => {
      const { undo } = this.getState();
      if (!undo) return;
      await this.deps.host.apply(undo.edits);
      this.set({ undo: null, notice: { kind: 'success', text: WORDS.undone } });
      await this.checkAgainQuietly();
    });

  /** What the user says of the workbook is kept in it, and the workbook is read again with it. */
  readonly keepInWorkbook = (next: (dossier: Dossier) => Dossier): Promise<void> =>
    this.exclusively(async () => {
      await this.dossier.change(next);
      if (this.getState().result) await this.checkAgainQuietly();
    });

  /** Stops listening to the workbook, and any check under way. */
  readonly close = (): void => {
    this.cancel();
    this.comparing.cancel();
    void this.unwatch?.then(
      (stop) => stop(),
      () => undefined,
    );
    this.unwatch = null;
  };

  private set(part: Partial<SessionState>): void {
    this.store.update((state) => ({ ...state, ...part }));
  }

  private async runOnce(signal: AbortSignal): Promise<Controle> {
    const news = new GatheredNews((shown) => this.set(shown));
    try {
      const { onProgress, onFindings } = news;
      return await this.runWith({ signal, onProgress, onFindings });
    } finally {
      news.flush();
    }
  }

  private runWith(listener: CheckListener): Promise<Controle> {
    return runCheck(this.deps, { profil: this.settings.applying, dossier: this.dossier.read }, listener);
  }

  private accept(result: Controle): void {
    const findings = pointsAmong([...result.findings, ...this.getState().compared]);
    this.set({
      result,
      findings,
      stale: false,
      settingsChanged: false,
      announcement: announcementOf(findings),
    });
    if (this.comparing.getState().result) void this.comparing.compareAgain();
  }

  private upToDate(): Controle | null {
    const { result, stale } = this.getState();
    return stale ? null : result;
  }

  /** The points of a comparison stand among those of the check, which they complete. */
  private async addCompared(compared: readonly Finding[]): Promise<void> {
    const { result, marks } = this.getState();
    this.set({ compared });
    if (!result) return;
    this.set({ findings: pointsAmong([...result.findings, ...compared]) });
    if (marks) await this.exclusively(() => this.drawMarks());
  }

  private async afterFirstCheck(): Promise<void> {
    this.watch();
    if (this.getState().marks) await this.exclusively(() => this.drawMarks());
  }

  private giveUp(error: unknown): void {
    const found = this.getState().findings.length;
    const notice: Notice = isCancelled(error)
      ? { kind: 'info', text: found > 0 ? WORDS.cancelled : WORDS.cancelledEarly }
      : noticeOf(error);
    this.set({ screen: found > 0 ? 'list' : 'home', notice, announcement: notice.text });
  }

  /** A change heard while we check or correct is left out: the check under way may already have read it. */
  private watch(): void {
    this.unwatch ??= this.deps.host.onChanged(() => {
      if (this.getState().busy || this.running) return;
      this.set({ stale: true });
      this.comparing.outdate();
    });
    this.unwatch.catch(() => (this.unwatch = null));
  }

  private async correct(edits: readonly CellEdit[], asked: readonly Finding[]): Promise<void> {
    const undoing = await this.deps.host.apply(edits);
    await this.checkAgainQuietly();
    const left = new Set(this.getState().findings.map(({ id }) => id));
    const done = asked.filter(({ id }) => !left.has(id)).length;
    const text = count(done, 'correction faite.', 'corrections faites.');
    this.set({
      undo: { count: done, edits: undoing },
      notice: { kind: 'success', text },
      announcement: text,
    });
  }

  /** The points as they are now, without leaving the screen. */
  private async checkAgainQuietly(): Promise<void> {
    this.accept(await this.runWith(unheard()));
    if (this.getState().marks) await this.drawMarks();
  }

  private async drawMarks(): Promise<void> {
    const { marks, findings } = this.getState();
    if (!marks) return this.deps.host.clearMarks();
    const { marquesDe } = await this.deps.loadTools();
    this.tellSkipped(await this.deps.host.showMarks(marquesDe(findings)));
  }

  private tellSkipped({ skippedSheets }: MarkReport): void {
    if (skippedSheets.length === 0) return;
    const text = skippedSheets.map(({ reason }) => reason).join(' ');
    this.set({ notice: { kind: 'warning', text }, announcement: text });
  }

  private async exclusively(work: () => Promise<void>): Promise<void> {
    if (this.getState().busy) return;
    this.set({ busy: true });
    await this.attempt(work);
    this.set({ busy: false });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const notice = noticeOf(error);
      this.set({ notice, announcement: notice.text });
    }
  }
}
