import type { Finding, Mark, MarkReport } from '../modele';
import type { SessionDeps } from './check';
import type { SessionState } from './state';
import type { Store } from './store';

/** What is marked in the cells, so that nothing is written twice. */
interface Drawn {
  readonly findings: readonly Finding[];
  readonly marks: string;
}

/** The marks in the cells, when the user wants them. */
export class Marking {
  private drawn: Drawn | null = null;

  constructor(
    private readonly deps: Pick<SessionDeps, 'host' | 'loadTools'>,
    private readonly store: Store<SessionState>,
  ) {}

  /** The points are no longer those that are marked. */
  get isOutdated(): boolean {
    const { marks, findings } = this.store.get();
    return marks && this.drawn !== null && this.drawn.findings !== findings;
  }

  /** Shows the marks of the points, or takes them all away. */
  readonly draw = async (): Promise<void> => {
    if (this.store.get().marks) return this.show(await this.wanted());
    await this.deps.host.clearMarks();
    this.drawn = null;
  };

  /** Writes only where the marks are others: she may be typing. */
  readonly refresh = async (): Promise<void> => {
    if (!this.isOutdated) return;
    const { findings } = this.store.get();
    const marks = await this.wanted();
    if (JSON.stringify(marks) === this.drawn?.marks) this.drawn = { ...this.drawn, findings };
    else await this.show(marks);
  };

  private async wanted(): Promise<readonly Mark[]> {
    const { marquesDe } = await this.deps.loadTools();
    return marquesDe(this.store.get().findings);
  }

  private async show(marks: readonly Mark[]): Promise<void> {
    const { findings } = this.store.get();
    this.tellSkipped(await this.deps.host.showMarks(marks));
    this.drawn = { findings, marks: JSON.stringify(marks) };
  }

  private tellSkipped({ skippedSheets }: MarkReport): void {
    if (skippedSheets.length === 0) return;
    const text = skippedSheets.map(({ reason }) => reason).join(' ');
    this.store.set({ notice: { kind: 'warning', text }, announcement: text });
  }
}
