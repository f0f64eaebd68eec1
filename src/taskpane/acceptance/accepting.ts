import type { Acceptation, Dossier, Finding, KeptText, Tri } from '../modele';
import type { KeptDossier } from '../dossier/kept-dossier';
import { pointsAmong } from '../session/failed-rules';
import type { Notice, SessionState } from '../session/state';
import { Store } from '../session/store';
import { acceptationOf, withAcceptances, withoutPoints } from './reasons';
import type { GivenReason, Reason } from './reasons';
import { keyOf, NOTHING_ASKED } from './state';
import type { AcceptingState } from './state';
import { ACCEPTING_WORDS, acceptedInWords, failureOf } from './words';

/** What accepting needs of the check whose points it sets apart. */
export interface CheckedPoints {
  readonly getState: () => SessionState;
  readonly set: (part: Partial<SessionState>) => void;
  readonly exclusively: (work: () => Promise<void>) => Promise<void>;
  readonly drawMarks: () => Promise<void>;
}

interface Sorting {
  readonly trier: (findings: readonly Finding[], acceptations: readonly Acceptation[]) => Tri;
}

type Acceptances = readonly Acceptation[];

/** Points accepted with a reason, which stays in the workbook; they leave the list at once, without another reading. */
export class Accepting {
  private readonly store = new Store<AcceptingState>(NOTHING_ASKED);
  /** Points of the comparison, the accepted ones included. */
  private compared: readonly Finding[] = [];
  readonly getState = this.store.get;
  readonly subscribe = this.store.subscribe;

  constructor(
    private readonly dossier: KeptDossier,
    private readonly loadTools: () => Promise<Sorting>,
    private readonly author: KeptText | undefined,
    private readonly check: CheckedPoints,
  ) {}

  /** Asks for the reason of these points; what was typed for them before is still there. */
  readonly ask = (asked: readonly Finding[]): void => {
    this.set({ asked, cameFrom: this.check.getState().screen === 'list' ? 'list' : 'point' });
    this.check.set({ screen: 'accept' });
  };

  /** Back to where it was asked; what was typed is kept for the next time. */
  readonly leave = (): void => this.check.set({ screen: this.getState().cameFrom, focusList: true });

  readonly reason = (): Reason =>
    this.getState().drafts.get(keyOf(this.getState().asked)) ?? {
      motif: null,
      precision: '',
      author: this.author?.read() ?? '',
      onlyIfUnchanged: true,
    };

  readonly write = (part: Partial<Reason>): void => {
    const { drafts, asked } = this.getState();
    this.set({ drafts: new Map(drafts).set(keyOf(asked), { ...this.reason(), ...part }) });
  };

  /** Keeps the acceptance of these points. Gives whether the workbook took it. */
  readonly accept = async (points: readonly Finding[], reason: GivenReason): Promise<boolean> => {
    const added = points.map((point) => acceptationOf(point, reason, new Date()));
    const done = await this.change(
      (kept) => withAcceptances(kept, added),
      acceptedInWords(points.length),
      ACCEPTING_WORDS.notAccepted,
    );
    if (!done) return false;
    this.author?.keep(reason.author.trim() || null);
    const drafts = new Map(this.getState().drafts);
    drafts.delete(keyOf(points));
    this.set({ drafts });
    return true;
  };

  /** These points are no longer accepted: those that the rules still report come back. */
  readonly withdraw = (acceptations: Acceptances): Promise<boolean> => {
    const points = acceptations.map(({ point }) => point);
    return this.change(
      (kept) => withoutPoints(kept, points),
      acceptations.length > 1 ? ACCEPTING_WORDS.withdrawnMany : ACCEPTING_WORDS.withdrawn,
      ACCEPTING_WORDS.notWithdrawn,
    );
  };

  /** As before the last change. */
  readonly undo = async (): Promise<void> => {
    const { undo } = this.getState();
    if (!undo) return;
    const done = await this.change(() => undo.before, ACCEPTING_WORDS.undone, ACCEPTING_WORDS.notUndone);
    if (done) this.set({ undo: null });
  };

  /** Those of a comparison that are not accepted. */
  readonly openAmong = async (compared: readonly Finding[]): Promise<readonly Finding[]> => {
    this.compared = compared;
    return this.sortCompared(this.dossier.getState()?.acceptations ?? []);
  };

  private set(part: Partial<AcceptingState>): void {
    this.store.update((state) => ({ ...state, ...part }));
  }

  private async change(
    next: (kept: Acceptances) => Acceptances,
    done: string,
    failed: string,
  ): Promise<boolean> {
    let before: Acceptances | null = null;
    await this.check.exclusively(async () => {
      try {
        await this.dossier.change((dossier) => {
          before = dossier.acceptations;
          return { ...dossier, acceptations: next(before) };
        });
      } catch (error) {
        before = null;
        this.tell(failureOf(error, failed));
        return;
      }
      await this.showSorted();
      const notice: Notice = { kind: 'success', text: done };
      this.set({ undo: { notice, before: before ?? [] } });
      this.tell(notice);
    });
    return before !== null;
  }

  private tell(notice: Notice): void {
    this.check.set({ notice, undo: null, announcement: notice.text });
  }

  private async sortCompared(acceptations: Acceptances): Promise<readonly Finding[]> {
    if (this.compared.length === 0) return [];
    const { trier } = await this.loadTools();
    const comparedTri = trier(this.compared, acceptations);
    this.set({ comparedTri });
    return comparedTri.ouverts;
  }

  private async showSorted(): Promise<void> {
    const { result, marks } = this.check.getState();
    const dossier: Dossier | null = this.dossier.getState();
    if (!result || !dossier) return;
    const { trier } = await this.loadTools();
    const compared = await this.sortCompared(dossier.acceptations);
    const tri = trier(result.releves, dossier.acceptations);
    this.check.set({
      result: { ...result, dossier, tri, findings: tri.ouverts },
      compared,
      findings: pointsAmong([...tri.ouverts, ...compared]),
    });
    if (marks) await this.check.drawMarks();
  }
}
