import { RichApiError } from './protocol';

const MESSAGES: Readonly<Record<string, readonly [message: string, status: number]>> = {
  ActivityLimitReached: ['Activity limit has been reached.', 429],
  InvalidOperationInCellEditMode: ['Excel is in cell-editing mode.', 400],
  InactiveWorkbook: ['The operation failed because multiple workbooks are open.', 400],
  GeneralException: ['There was an internal error while processing the request.', 500],
};

/** What goes wrong on purpose, request after request. */
export class Faults {
  /** Milliseconds before each answer. */
  latency = 0;
  /** True while the user types in a cell. */
  isCellBeingEdited = false;
  /** True once the workbook is gone: no request is answered any more. */
  isDisconnected = false;
  private requestsLeft = Infinity;
  private readonly queue: (RichApiError | null)[] = [];
  private readonly stumbles: { readonly action: string; readonly error: RichApiError; skip: number }[] = [];

  constructor(private readonly delay: (milliseconds: number) => Promise<void> = wait) {}

  /** The next `times` requests fail with this code, before anything is done. */
  failNext(code: string, times = 1): void {
    const [message, status] = MESSAGES[code] ?? [`Injected ${code}.`, 400];
    for (let count = 0; count < times; count += 1) {
      this.queue.push(new RichApiError(code, message, undefined, status));
    }
  }

  /** The workbook is closed after so many more requests. */
  closeAfter(requests: number): void {
    this.requestsLeft = requests;
  }

  /** As failNext, after so many requests that go well. */
  failAfter(requests: number, code: string): void {
    for (let count = 0; count < requests; count += 1) this.queue.push(null);
    this.failNext(code);
  }

  /** A request stops in its middle: the action of this name ("Delete", "Values"…) fails, those before it stay done. */
  stumbleAt(action: string, code: string, skip = 0): void {
    const [message, status] = MESSAGES[code] ?? [`Injected ${code}.`, 400];
    this.stumbles.push({ action, error: new RichApiError(code, message, undefined, status), skip });
  }

  beforeAction(name: string): void {
    const stumble = this.stumbles.find(({ action }) => action === name);
    if (!stumble || (stumble.skip -= 1) >= 0) return;
    this.stumbles.splice(this.stumbles.indexOf(stumble), 1);
    throw stumble.error;
  }

  /** Waits, then gives the error that must answer this request instead of the workbook. */
  async next(): Promise<RichApiError | null> {
    if (this.latency > 0) await this.delay(this.latency);
    this.requestsLeft -= 1;
    if (this.isDisconnected || this.requestsLeft < 0) throw new Error('the host is gone');
    const queued = this.queue.shift();
    if (queued) return queued;
    if (!this.isCellBeingEdited) return null;
    const [message, status] = MESSAGES['InvalidOperationInCellEditMode'] ?? ['', 400];
    return new RichApiError('InvalidOperationInCellEditMode', message, undefined, status);
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
