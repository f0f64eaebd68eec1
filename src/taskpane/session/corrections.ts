import { cellKey } from '../../workbook';
import type { CellEdit, Finding } from '../modele';
import type { SessionDeps } from './check';
import { safePoints } from './points';
import type { SessionState } from './state';
import type { Store } from './store';
import { count, WORDS } from './wording';

function sheetsOf(edits: readonly CellEdit[]): ReadonlySet<string> {
  return new Set(edits.map(({ at }) => at.sheet));
}

/** What a point says and where: the id of one that is gone is taken by the next of its twins. */
function sayingOf({ rule, quoi, cells: [first] }: Finding): string {
  return JSON.stringify([rule, quoi, first && cellKey(first)]);
}

/** Writes fixes in the cells, and takes them back. Each of its methods is to be run with nothing else at work. */
export class Corrections {
  constructor(
    private readonly deps: Pick<SessionDeps, 'host' | 'loadTools'>,
    private readonly store: Store<SessionState>,
    /** Finds the points as they are once the cells of these sheets are written. */
    private readonly checkAgain: (written: ReadonlySet<string>) => Promise<void>,
  ) {}

  /** All the safe fixes, or those of the points that were chosen. */
  readonly applySafe = async (chosen = safePoints(this.store.get().findings)): Promise<void> => {
    const { corrigerSur } = await this.deps.loadTools();
    await this.correct(corrigerSur(chosen), chosen);
  };

  readonly applyOne = async (finding: Finding): Promise<void> => {
    if (finding.fix) await this.correct(finding.fix.edits, [finding]);
  };

  readonly undo = async (): Promise<void> => {
    const { undo } = this.store.get();
    if (!undo) return;
    await this.deps.host.apply(undo.edits);
    this.store.set({ undo: null, notice: { kind: 'success', text: WORDS.undone } });
    await this.checkAgain(sheetsOf(undo.edits));
  };

  private async correct(edits: readonly CellEdit[], asked: readonly Finding[]): Promise<void> {
    const undo = { edits: await this.deps.host.apply(edits) };
    // At once: what is written can be taken back even if the workbook cannot be read again.
    this.store.set({ undo });
    await this.checkAgain(sheetsOf(edits));
    const left = new Set(this.store.get().findings.map(sayingOf));
    const done = asked.filter((point) => !left.has(sayingOf(point))).length;
    const text = count(done, 'correction faite.', 'corrections faites.');
    this.store.set({
      undo,
      notice: { kind: 'success', text },
      announcement: text,
    });
  }
}
