import { runInSlices } from '../../hosts/xlsx';
import { Store } from '../../taskpane';
import type { CellRef, Snapshot } from '../../taskpane';
import type { WorkbookView } from '../workbook-view';
import { occurrences } from './occurrences';

export interface FindState {
  readonly query: string;
  readonly found: readonly CellRef[];
  /** Which of them is shown; -1 where there is none. */
  readonly current: number;
  readonly searching: boolean;
}

const NOTHING: FindState = { query: '', found: [], current: -1, searching: false };

/** Negative when the first cell comes before the other, from tab to tab and then in the order of reading. */
function inOrder({ sheets }: Snapshot, one: CellRef, other: CellRef): number {
  const rank = (name: string): number => sheets.findIndex((sheet) => sheet.name === name);
  const tabs = one.sheet === other.sheet ? 0 : rank(one.sheet) - rank(other.sheet);
  return tabs || one.row - other.row || one.column - other.column;
}

/** What is looked for in the workbook, and where it was found. */
export class Finder {
  private readonly store = new Store<FindState>(NOTHING);
  private running: AbortController | null = null;
  /** Where the user was when the search began: the first cell from there on is shown first. */
  private origin: CellRef | null = null;
  readonly getState = this.store.get;
  readonly subscribe = this.store.subscribe;

  constructor(private readonly view: WorkbookView) {
    this.followWorkbook();
  }

  /** Looks for it from where the user is. */
  readonly search = async (query: string): Promise<void> => {
    this.origin ??= this.place();
    this.store.set({ query });
    if (!(await this.look())) return;
    const from = this.origin;
    const { found } = this.getState();
    const { snapshot } = this.view.getState();
    const next = found.findIndex((at) => inOrder(snapshot, at, from) >= 0);
    this.show(next === -1 ? 0 : next);
  };

  /** To the next cell, or to the one before; past the last comes the first. */
  readonly step = (by: -1 | 1): void => {
    const { found, current } = this.getState();
    this.show((current + by + found.length) % Math.max(1, found.length));
    this.origin = null;
  };

  readonly clear = (): void => {
    this.running?.abort();
    this.origin = null;
    this.store.update(() => NOTHING);
    this.view.showFound([]);
  };

  private place(): CellRef {
    const { sheet, active } = this.view.getState();
    return { sheet, ...active };
  }

  /** What was found is looked for again once the workbook has changed, without moving. */
  private followWorkbook(): void {
    let { snapshot } = this.view.getState();
    this.view.subscribe(() => {
      const now = this.view.getState().snapshot;
      if (now === snapshot) return;
      snapshot = now;
      if (this.getState().query) void this.look();
    });
  }

  /** False when another search took its place meanwhile. */
  private async look(): Promise<boolean> {
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    this.store.set({ searching: true });
    const found = await this.cells(running.signal);
    if (!found || running.signal.aborted) return false;
    const current = Math.min(this.getState().current, found.length - 1);
    this.store.set({ found, current, searching: false });
    this.view.showFound(found);
    return true;
  }

  private async cells(signal: AbortSignal): Promise<readonly CellRef[] | null> {
    const query = this.getState().query.trim();
    if (query === '') return [];
    try {
      return await runInSlices(occurrences(this.view.getState().snapshot, query), signal);
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    }
  }

  private show(index: number): void {
    const at = this.getState().found[index];
    this.store.set({ current: at ? index : -1 });
    if (at) this.view.reveal([at]);
  }
}
