import {
  absentSheet,
  type Cell,
  type CellEdit,
  type CellGrid,
  cellName,
  type CellRef,
  type CellValue,
  changedCell,
  GENERAL,
  GridBuilder,
  isCellError,
  MAX_COLUMNS,
  MAX_ROWS,
  protectedSheet,
  type SheetSnapshot,
  type Snapshot,
  unwritable,
} from '../../workbook';

interface ChangedCell {
  readonly at: CellRef;
  readonly cell: Cell | null;
}

/** By sheet and address. */
type Cells = Map<string, ChangedCell>;

/** A workbook and the cells changed in it since it was opened. */
export class EditedWorkbook {
  private constructor(
    readonly original: Snapshot,
    readonly current: Snapshot,
    /** Where the workbook may differ from what it was. */
    private readonly touched: ReadonlyMap<string, CellRef>,
  ) {}

  static of(snapshot: Snapshot): EditedWorkbook {
    return new EditedWorkbook(snapshot, snapshot, new Map());
  }

  /** The same changes over another original, in which the sheets named were made anew: what was changed there is gone. */
  over(original: Snapshot, remade: ReadonlySet<string>): EditedWorkbook {
    const kept = [...this.touched].filter(([, { sheet }]) => !remade.has(sheet));
    const cells: Cells = new Map(kept.map(([key, at]) => [key, { at, cell: cellAt(this.current, at) }]));
    return new EditedWorkbook(original, withCells(original, cells), new Map(kept));
  }

  /** The workbook with these edits made, and the edits that undo them; throws a HostError if one cannot be. */
  edited(edits: readonly CellEdit[]): {
    readonly workbook: EditedWorkbook;
    readonly inverse: readonly CellEdit[];
  } {
    const cells: Cells = new Map();
    const inverse = edits.map((edit) => this.edit(edit, cells)).reverse();
    const touched = new Map(this.touched);
    for (const [key, { at }] of cells) touched.set(key, at);
    return { workbook: new EditedWorkbook(this.original, withCells(this.current, cells), touched), inverse };
  }

  /** The cells that are not what they were at first. */
  changes(): { readonly at: CellRef; readonly value: CellValue; readonly format?: string }[] {
    return [...this.touched.values()].flatMap((at) => {
      const before = cellAt(this.original, at);
      const cell = cellAt(this.current, at);
      if (isSameCell(before, cell)) return [];
      const change = { at, value: cell?.value ?? null };
      return cell && cell.format !== (before?.format ?? GENERAL)
        ? [{ ...change, format: cell.format }]
        : [change];
    });
  }

  private edit(edit: CellEdit, cells: Cells): CellEdit {
    const { at } = edit;
    checkCanWrite(this.current, edit);
    const key = `${at.sheet}!${cellName(at.row, at.column)}`;
    const known = cells.get(key);
    const before = known ? known.cell : cellAt(this.current, at);
    if (!isSameValue(before?.value ?? null, edit.before)) {
      throw changedCell(at);
    }
    cells.set(key, { at, cell: this.afterEdit(edit, before) });
    const inverse = { at, before: edit.value, value: before?.value ?? null };
    return edit.format === undefined ? inverse : { ...inverse, format: before?.format ?? GENERAL };
  }

  /** A cell that comes back to what it was finds its formula again. */
  private afterEdit({ at, value, format }: CellEdit, before: Cell | null): Cell | null {
    const original = cellAt(this.original, at);
    const after = { value, formula: null, format: format ?? before?.format ?? GENERAL };
    if (isSameValue(original?.value ?? null, value) && (original?.format ?? GENERAL) === after.format)
      return original;
    return value === null || value === '' ? null : after;
  }
}

function checkCanWrite({ sheets }: Snapshot, { at, value }: CellEdit): void {
  const sheet = sheets.find(({ name }) => name === at.sheet);
  if (sheet?.kind !== 'worksheet') throw absentSheet(at.sheet);
  if (sheet.isProtected) throw protectedSheet(at.sheet);
  const isInside = at.row >= 0 && at.row < MAX_ROWS && at.column >= 0 && at.column < MAX_COLUMNS;
  if (!isInside || (typeof value === 'number' && !Number.isFinite(value))) throw unwritable();
}

const cellAt = ({ sheets }: Snapshot, { sheet, row, column }: CellRef): Cell | null =>
  sheets.find(({ name }) => name === sheet)?.cells.cell(row, column) ?? null;

/** An empty text is an empty cell. */
function isSameValue(one: CellValue, other: CellValue): boolean {
  if (isCellError(one) && isCellError(other)) return one.error === other.error;
  return (one === '' ? null : one) === (other === '' ? null : other);
}

const isSameCell = (one: Cell | null, other: Cell | null): boolean =>
  one === other || (one !== null && other !== null && isEqual(one, other));

const isEqual = (one: Cell, other: Cell): boolean =>
  isSameValue(one.value, other.value) && one.formula === other.formula && one.format === other.format;

function withCells(snapshot: Snapshot, cells: Cells): Snapshot {
  const changes = [...cells.values()];
  const sheets = snapshot.sheets.map((sheet): SheetSnapshot => {
    const own = changes.filter(({ at }) => at.sheet === sheet.name);
    return own.length === 0 ? sheet : { ...sheet, cells: gridWith(sheet.cells, own) };
  });
  return { ...snapshot, sheets };
}

/** A copy, so that snapshots given before stay as they were. */
function gridWith(grid: CellGrid, changes: readonly ChangedCell[]): CellGrid {
  const changed = new Set(changes.map(({ at }) => cellName(at.row, at.column)));
  const copy = new GridBuilder();
  const put = (row: number, column: number, cell: Cell | null): void => {
    if (cell) copy.set(row, column, cell.value, cell.formula, cell.format);
  };
  for (let row = 0; row < grid.rowCount; row += 1) {
    for (let column = 0; column < grid.rowWidth(row); column += 1) {
      if (!changed.has(cellName(row, column))) put(row, column, grid.cell(row, column));
    }
  }
  for (const { at, cell } of changes) put(at.row, at.column, cell);
  return copy;
}
