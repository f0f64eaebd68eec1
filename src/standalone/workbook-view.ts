import { cellKey } from '../workbook';
import type { CellRef, Mark, SheetSnapshot, Snapshot } from '../taskpane';
import { Store } from '../taskpane';
import type { Position } from './grid/grid-keys';

/** What the grid shows of the workbook. */
export interface ViewState {
  readonly snapshot: Snapshot;
  readonly sheet: string;
  readonly active: Position;
  /** "sheet!row:column" → the gravest level marked there. */
  readonly marks: ReadonlyMap<string, Mark['level']>;
  /** Keys of the cells where what is looked for was found. */
  readonly found: ReadonlySet<string>;
  /** Cells to bring into view; a new object each time they are asked for. */
  readonly revealed: readonly CellRef[] | null;
}

const GRAVITY = ['info', 'warning', 'error'] as const;
const FIRST: Position = { row: 0, column: 0 };

function gravestByCell(marks: readonly Mark[]): ReadonlyMap<string, Mark['level']> {
  const levels = new Map<string, Mark['level']>();
  const inOrder = [...marks].sort((a, b) => GRAVITY.indexOf(a.level) - GRAVITY.indexOf(b.level));
  for (const { at, level } of inOrder) levels.set(cellKey(at), level);
  return levels;
}

export function shownSheets({ sheets }: Snapshot): readonly SheetSnapshot[] {
  return sheets.filter(({ kind }) => kind === 'worksheet');
}

/** The sheet on screen, the active cell, and the marks over the cells. */
export class WorkbookView {
  private readonly store: Store<ViewState>;

  constructor(snapshot: Snapshot) {
    const sheets = shownSheets(snapshot);
    const first = sheets.find(({ visibility }) => visibility === 'visible') ?? sheets[0];
    this.store = new Store<ViewState>({
      snapshot,
      sheet: first?.name ?? '',
      active: FIRST,
      marks: new Map(),
      found: new Set(),
      revealed: null,
    });
    this.getState = this.store.get;
    this.subscribe = this.store.subscribe;
  }

  readonly getState: () => ViewState;
  readonly subscribe: (listener: () => void) => () => void;

  readonly showSheet = (sheet: string): void => {
    if (sheet !== this.getState().sheet) this.store.set({ sheet, active: FIRST, revealed: null });
  };

  readonly goTo = (active: Position): void => this.store.set({ active });

  readonly showSnapshot = (snapshot: Snapshot): void => this.store.set({ snapshot });

  readonly showMarks = (marks: readonly Mark[]): void => this.store.set({ marks: gravestByCell(marks) });

  readonly showFound = (cells: readonly CellRef[]): void =>
    this.store.set({ found: new Set(cells.map(cellKey)) });

  readonly reveal = (cells: readonly CellRef[]): void => {
    const [first] = cells;
    if (!first) return;
    this.store.set({ sheet: first.sheet, active: { row: first.row, column: first.column }, revealed: cells });
  };
}
