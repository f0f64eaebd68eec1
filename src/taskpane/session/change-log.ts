import type { WorkbookChange } from '../modele';
import type { SessionState } from './state';

/** What changed since the points were found: names of sheets; null when it may be any of them. */
export type Changed = ReadonlySet<string> | null;

const NOTHING: Changed = new Set();

function together(one: Changed, other: Changed): Changed {
  return one && other && new Set([...one, ...other]);
}

/** Remembers what the host told of the workbook since it was last read. */
export class ChangeLog {
  private heard: Changed = NOTHING;

  /** Whether the points still tell what the workbook holds, and if not which sheets are to be named. */
  staleness(): Pick<SessionState, 'stale' | 'changedSheets'> {
    return { stale: this.heard?.size !== 0, changedSheets: [...(this.heard ?? [])] };
  }

  note({ sheet }: WorkbookChange): void {
    this.heard = together(this.heard, sheet === null ? null : new Set([sheet]));
  }

  /** A reading begins: what is heard from now on may have escaped it. */
  take(): Changed {
    const taken = this.heard;
    this.heard = NOTHING;
    return taken;
  }

  /** The reading failed: what it was to take in is still to be read. */
  putBack(taken: Changed): void {
    this.heard = together(this.heard, taken);
  }
}
