import type { WorkbookChange, WorkbookHost } from '../modele';

/** Hears what anybody else changes in the workbook, from the first time that it is asked to. */
export class Watching {
  private stopper: Promise<() => void> | null = null;

  constructor(
    private readonly host: Pick<WorkbookHost, 'onChanged'>,
    private readonly heard: (change: WorkbookChange) => void,
  ) {}

  /** Settles once changes are heard; what failed is tried again the next time. */
  readonly begin = (): Promise<unknown> => {
    this.stopper ??= this.host.onChanged(this.heard);
    this.stopper.catch(() => (this.stopper = null));
    return this.stopper;
  };

  readonly stop = (): void => {
    void this.stopper?.then(
      (stop) => stop(),
      () => undefined,
    );
    this.stopper = null;
  };
}
