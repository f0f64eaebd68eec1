import type { WorkbookChange } from '../modele';
import type { SessionState } from './state';

/** What changed since the points were found. */
export interface Changed {
  /** Names of sheets; null when it may be any of them. */
  readonly sheets: ReadonlySet<string> | null;
  /** She typed some of it herself. */
  readonly isOwn: boolean;
}

export const NO_CHANGE: Changed = { sheets: new Set(), isOwn: false };

function together(one: Changed, other: Changed): Changed {
  return {
    sheets: one.sheets && other.sheets && new Set([...one.sheets, ...other.sheets]),
    isOwn: one.isOwn || other.isOwn,
  };
}

/** Remembers what the host told of the workbook since it was last read. */
export class ChangeLog {
  private heard = NO_CHANGE;

  /** Whether she typed something that was not read. */
  get hasOwn(): boolean {
    return this.heard.isOwn;
  }

  /** Whether the points still tell what the workbook holds, and if not which sheets are to be named. */
  staleness(): Pick<SessionState, 'stale' | 'changedSheets'> {
    const { sheets } = this.heard;
    return { stale: sheets?.size !== 0, changedSheets: [...(sheets ?? [])] };
  }

  note({ sheet, isRemote }: WorkbookChange): void {
    this.putBack({ sheets: sheet === null ? null : new Set([sheet]), isOwn: !isRemote });
  }

  /** A reading begins: what is heard from now on may have escaped it. */
  take(): Changed {
    const taken = this.heard;
    this.heard = NO_CHANGE;
    return taken;
  }

  /** The reading failed: what it was to take in is still to be read. */
  putBack(taken: Changed): void {
    this.heard = together(this.heard, taken);
  }
}
