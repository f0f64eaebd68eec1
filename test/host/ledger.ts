import type { RequestBody } from './protocol';

/** One request of the add-in. */
export interface LedgerEntry {
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Cells read or written. */
  readonly cells: number;
  /** Code of the error that answered it; null when it went well. */
  readonly error: string | null;
}

/** What each `context.sync()` cost. Requests that office.js makes on its own are counted apart. */
export class Ledger {
  readonly entries: LedgerEntry[] = [];
  /** Clean-up of references and office.js' own calls. */
  housekeeping = 0;

  get syncs(): number {
    return this.entries.length;
  }
  get cells(): number {
    return this.entries.reduce((sum, { cells }) => sum + cells, 0);
  }
  get largestPayload(): number {
    return Math.max(
      0,
      ...this.entries.flatMap(({ requestBytes, responseBytes }) => [requestBytes, responseBytes]),
    );
  }

  record(body: RequestBody, entry: LedgerEntry): void {
    if (isHousekeeping(body)) this.housekeeping += 1;
    else this.entries.push(entry);
  }
  reset(): void {
    this.entries.length = 0;
    this.housekeeping = 0;
  }
}

const OWN_CALLS = new Set(['_RemoveReference', 'NotifyActionHandlerReady', '']);

/** True when nothing in the request comes from the add-in's code. */
function isHousekeeping({ Actions }: RequestBody): boolean {
  return Actions.every(({ Name, ActionType }) => ActionType !== 2 && OWN_CALLS.has(Name));
}
