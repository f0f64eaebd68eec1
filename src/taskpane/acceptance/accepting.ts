import type { Acceptation, Dossier, Finding, KeptText } from '../modele';
import type { KeptDossier } from '../dossier/kept-dossier';
import { afterAccepted, reviewFreed } from '../point/review';
import { pointsAmong } from '../session/failed-rules';
import type { Notice, SessionState } from '../session/state';
import { Store } from '../session/store';
import { reviewed } from '../session/transitions';
import type { GivenReason, Reason } from './reasons';
import { keyOf, NOTHING_ASKED } from './state';
import type { AcceptingState, MadeChange } from './state';
import type { AcceptanceTools } from './tools';
import { ACCEPTED, failureOf, UNDONE, WITHDRAWN } from './words';
import type { ChangeWords } from './words';

/** What accepting needs of the check whose points it sets apart. */
export interface CheckedPoints {
  readonly getState: () => SessionState;
  readonly set: (part: Partial<SessionState>) => void;
  readonly exclusively: (work: () => Promise<void>) => Promise<void>;
  readonly drawMarks: () => Promise<void>;
}

type Acceptances = readonly Acceptation[];
type Change = (dossier: Dossier) => Dossier;

/** A change hands on the very acceptances that it leaves. */
function onlyInFirst({ acceptations }: Dossier, other: Dossier): Acceptances {
  const kept = new Set(other.acceptations);
  return acceptations.filter((acceptation) => !kept.has(acceptation));
}

/** Points accepted with a reason, which stays in the workbook; they leave the list at once, without another reading. */
export class Accepting {
  private readonly store = new Store<AcceptingState>(NOTHING_ASKED);
  /** Points of the comparison, the accepted ones included. */
  private compared: readonly Finding[] = [];
  /** All the points that no check to its end stands behind, and those of them last shown: recalled, or found before it stopped. */
  private unchecked: { readonly all: readonly Finding[]; readonly shown: readonly Finding[] } | null = null;
  readonly getState = this.store.get;
  readonly subscribe = this.store.subscribe;

  constructor(
    private readonly dossier: KeptDossier,
    private readonly loadTools: () => Promise<AcceptanceTools>,
    private readonly author: KeptText | undefined,
    private readonly check: CheckedPoints,
  ) {}

  /** Asks for the reason of these points; what was typed for them before is still there. */
  readonly ask = (asked: readonly Finding[]): void => {
    this.store.set({ asked, cameFrom: this.check.getState().screen === 'list' ? 'list' : 'point' });
    this.check.set({ screen: 'accept' });
  };

  /** Back to where it was asked; what was typed is kept for the next time. */
  readonly leave = (): void => this.check.set({ screen: this.getState().cameFrom, focusList: true });

  /** What is typed for the points asked. */
  readonly reason = (): Reason =>
    this.getState().drafts.get(keyOf(this.getState().asked)) ?? {
      motif: null,
      precision: '',
      author: this.author?.read() ?? '',
      onlyIfUnchanged: true,
      withOthers: false,
    };

  readonly write = (part: Partial<Reason>): void => {
    const { drafts, asked } = this.getState();
    this.store.set({ drafts: new Map(drafts).set(keyOf(asked), { ...this.reason(), ...part }) });
  };

  /** Keeps the acceptance of these points and goes on to the next, unless she left; the form stays as it is when the workbook refuses. */
  readonly accept = async (points: readonly Finding[], reason: GivenReason): Promise<void> => {
    const before = reviewed(this.check.getState());
    const form = this.getState();
    const isKept = await this.change(() => this.acceptanceOf(points, reason), ACCEPTED(points.length));
    if (!isKept) return;
    this.author?.keep(reason.author.trim() || null);
    const { drafts, asked } = this.getState();
    this.store.set({ drafts: new Map([...drafts].filter(([key]) => key !== keyOf(form.asked))) });
    const state = this.check.getState();
    if (state.screen === 'accept' && asked === form.asked) this.check.set(afterAccepted(state, before, form));
  };

  /** These points are no longer accepted: those that the rules still report come back. */
  readonly withdraw = async (acceptations: Acceptances): Promise<void> => {
    const without = async (): Promise<Change> => {
      const { retirer } = await this.loadTools();
      return (dossier) => retirer(dossier, acceptations);
    };
    await this.change(without, WITHDRAWN(acceptations.length));
  };

  /**
   * Undoes the last change and no other: somebody else may have written theirs since. In the middle of a review, goes
   * back to the point that it sets free.
   */
  readonly undo = async (): Promise<void> => {
    const { undo } = this.getState();
    if (!undo) return;
    const open = this.check.getState().findings;
    const without = async (): Promise<Change> => {
      const { reprendreAcceptations, retirer } = await this.loadTools();
      return (dossier) => reprendreAcceptations(retirer(dossier, undo.added), undo.withdrawn);
    };
    if (!(await this.change(without, UNDONE))) return;
    this.store.set({ undo: null });
    this.check.set(reviewFreed(this.check.getState(), open));
  };

  /** Those of a comparison that are not accepted. */
  readonly openAmong = async (compared: readonly Finding[]): Promise<readonly Finding[]> => {
    this.compared = compared;
    return this.sortCompared(this.dossier.getState()?.acceptations ?? []);
  };

  private async acceptanceOf(points: readonly Finding[], reason: GivenReason): Promise<Change> {
    const { accepter, creerAcceptation, jourDe } = await this.loadTools();
    const { motif, precision, author: auteur, onlyIfUnchanged: siInchange } = reason;
    const said = { motif, precision, auteur, siInchange };
    const { result, findings } = this.check.getState();
    const all = [...(result?.releves ?? findings), ...this.compared];
    const today = jourDe(new Date());
    const added = points.map((point) => creerAcceptation(point, said, today, all));
    return (dossier) => accepter(dossier, added);
  }

  /** Says whether the workbook took the change. */
  private async change(next: () => Promise<Change>, words: ChangeWords): Promise<boolean> {
    const outcome = { isKept: false };
    await this.check.exclusively(async () => {
      try {
        const made = await this.keep(await next());
        outcome.isKept = true;
        await this.showSorted();
        const notice: Notice = { kind: 'success', text: words.done };
        this.store.set({ undo: { ...made, notice } });
        this.tell(notice);
      } catch (error) {
        this.tell(failureOf(error, outcome.isKept ? words.done : words.failed));
      }
    });
    return outcome.isKept;
  }

  /** Gives what was changed. */
  private async keep(next: Change): Promise<MadeChange> {
    let made: MadeChange = { added: [], withdrawn: [] };
    await this.dossier.change((dossier) => {
      const changed = next(dossier);
      made = { added: onlyInFirst(changed, dossier), withdrawn: onlyInFirst(dossier, changed) };
      return changed;
    });
    return made;
  }

  private tell(notice: Notice): void {
    this.check.set({ notice, undo: null, announcement: notice.text });
  }

  private async sortCompared(acceptations: Acceptances): Promise<readonly Finding[]> {
    if (this.compared.length === 0) return [];
    const { trier } = await this.loadTools();
    const comparedTri = trier(this.compared, acceptations);
    this.store.set({ comparedTri });
    return comparedTri.ouverts;
  }

  private async showSorted(): Promise<void> {
    const { result, marks, findings } = this.check.getState();
    const dossier = this.dossier.getState();
    if (!dossier) return;
    const { retrier, trier } = await this.loadTools();
    const compared = await this.sortCompared(dossier.acceptations);
    if (result) {
      const sorted = retrier(result, dossier);
      this.check.set({ result: sorted, compared, findings: pointsAmong([...sorted.findings, ...compared]) });
    } else {
      const all = this.unchecked?.shown === findings ? this.unchecked.all : findings;
      const shown = trier(all, dossier.acceptations).ouverts;
      this.unchecked = { all, shown };
      this.check.set({ compared, findings: shown });
    }
    if (marks) await this.check.drawMarks();
  }
}
