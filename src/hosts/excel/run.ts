import { hasExcelApi, type OfficeApi } from './office-api';
import { closedWorkbook, officeCode, toHostError } from './office-errors';

export interface RunOptions {
  /** Doing the work twice is as doing it once: it may be tried again after an unexplained failure. */
  readonly isRepeatable?: boolean;
  /** All writes are undone by one « Annuler » of Excel, where this Excel can. */
  readonly isUndoGroup?: boolean;
}

type Work<T> = (context: Excel.RequestContext) => Promise<T>;

/** Waits before asking again an Excel that says it is asked too much. */
const BACKOFF_MS: readonly number[] = [500, 1500, 4000];
/** Excel refuses these whole: nothing of the request was done, whatever it was. */
const THROTTLED = 'ActivityLimitReached';
/** Failures that may not come back: the focus was moving from one workbook to another, or Excel stumbled. */
const TRANSIENT = new Set(['GeneralException', 'InvalidSelection']);
/** What is heard from an Excel whose workbook is gone, among other failures. */
const MAYBE_GONE = new Set(['GeneralException', 'ConnectionFailure', 'RequestAborted']);

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The only door to Excel. Rejects with a HostError that says in French what the user can do. */
export class ExcelRunner {
  constructor(
    readonly office: OfficeApi,
    private readonly pause: (milliseconds: number) => Promise<void> = wait,
  ) {}

  async run<T>(work: Work<T>, options: RunOptions = {}): Promise<T> {
    let throttledTimes = 0;
    let mayRepeat = options.isRepeatable ?? false;
    for (;;) {
      try {
        return await this.runOnce(work, options);
      } catch (error) {
        const code = officeCode(error) ?? '';
        const backoff = code === THROTTLED ? BACKOFF_MS[throttledTimes] : undefined;
        if (backoff !== undefined) {
          throttledTimes += 1;
          await this.pause(backoff);
        } else if (mayRepeat && TRANSIENT.has(code)) mayRepeat = false;
        else throw (await this.isGone(code)) ? closedWorkbook(error) : toHostError(error);
      }
    }
  }

  /** No code says that the workbook was closed: then the smallest question fails too. */
  private async isGone(code: string): Promise<boolean> {
    if (!MAYBE_GONE.has(code)) return false;
    try {
      await this.runOnce((context) => {
        context.workbook.load('name');
        return context.sync();
      }, {});
      return false;
    } catch (error) {
      return MAYBE_GONE.has(officeCode(error) ?? '');
    }
  }

  /**
   * Never with `delayForCellEdit`: a click in the pane does not leave the cell being edited, so it could wait for ever
   * (OfficeDev/office-js issues 806 and 3388). We fail at once and say what to do.
   */
  private runOnce<T>(work: Work<T>, { isUndoGroup = false }: RunOptions): Promise<T> {
    const { Excel: excel } = this.office;
    return isUndoGroup && hasExcelApi(this.office, '1.20')
      ? excel.run({ mergeUndoGroup: true }, work)
      : excel.run(work);
  }
}
