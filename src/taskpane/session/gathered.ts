import type { Finding } from '../modele';
import { pointsAmong } from './failed-rules';
import type { Progress, SessionState } from './state';

/** Often enough to look alive; drawing for each step of the check would take longer than the check. */
const EVERY_MS = 100;

type Shown = Partial<Pick<SessionState, 'progress' | 'findings'>>;

/** Gathers what a check tells, to show it a few times a second, in a task apart from the check's own. */
export class GatheredNews {
  private readonly found: Finding[] = [];
  private shownPoints = 0;
  private progress: Progress | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly show: (news: Shown) => void) {}

  readonly onProgress = (progress: Progress): void => {
    this.progress = progress;
    this.showSoon();
  };

  /** The first points are waited for: they are shown at once. */
  readonly onFindings = (findings: readonly Finding[]): void => {
    this.found.push(...pointsAmong(findings));
    const areFirst = this.shownPoints === 0 && this.found.length > 0;
    if (areFirst) this.forget();
    this.showSoon(areFirst ? 0 : EVERY_MS);
  };

  /** Shows what is left, at the end of the check. */
  readonly flush = (): void => {
    if (this.timer === null) return;
    this.forget();
    const hasNewPoints = this.found.length > this.shownPoints;
    this.shownPoints = this.found.length;
    this.show({ progress: this.progress, ...(hasNewPoints && { findings: [...this.found] }) });
  };

  private showSoon(wait = EVERY_MS): void {
    this.timer ??= setTimeout(this.flush, wait);
  }

  private forget(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
