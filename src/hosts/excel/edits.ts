import {
  cellName,
  changedCell,
  isCellError,
  protectedSheet,
  unwritable,
  type CellEdit,
  type CellValue,
} from '../../workbook';
import { formulaOf, fromExcel } from './cell-value';
import type { ChangeWatch } from './changes';
import { missingSheet } from './office-errors';
import type { ExcelRunner } from './run';
import { toExcel } from './text-literal';

/** What a cell held before it is written. */
interface CellState {
  readonly sheetId: string;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string;
}

/** An edit with what it finds in its cell. */
interface EditedCell {
  readonly edit: CellEdit;
  readonly state: CellState;
}

/** What to put in a cell, in the words of Excel. */
interface CellWrite {
  readonly sheetId: string;
  readonly cell: string;
  readonly content: string | number | boolean;
  readonly format: string | undefined;
}

/** Writes cells of the workbook, all or nothing, and knows how to undo it. */
export class EditWriter {
  /** An edit holds a value only: the formulas that an undo must put back are remembered beside it. */
  private readonly formulas = new WeakMap<CellEdit, string>();

  constructor(
    private readonly runner: ExcelRunner,
    private readonly changes: ChangeWatch,
  ) {}

  async apply(edits: readonly CellEdit[]): Promise<readonly CellEdit[]> {
    if (edits.length === 0) return [];
    edits.forEach(refuseUnwritable);
    const pairs = statesBefore(edits, await this.readBefore(edits));
    try {
      await this.write(pairs.map(({ edit, state }) => this.writeOf(edit, state)));
    } catch (error) {
      await this.putBack(restoring(pairs));
      throw error;
    }
    return pairs.map(({ edit, state }) => this.inverseOf(edit, state)).reverse();
  }

  private readBefore(edits: readonly CellEdit[]): Promise<CellState[]> {
    return this.runner.run(
      async (context) => {
        const reads = edits.map(({ at }) => {
          const sheet = context.workbook.worksheets.getItemOrNullObject(at.sheet);
          sheet.load('id,protection/protected');
          const range = sheet.getRange(cellName(at.row, at.column)).untrack();
          return { at, sheet, range: range.load('values,formulas,numberFormat') };
        });
        await context.sync();
        return reads.map(({ at, sheet, range }) => {
          if (sheet.isNullObject) throw missingSheet(at.sheet);
          if (sheet.protection.protected) throw protectedSheet(at.sheet);
          return stateOf(sheet.id, range);
        });
      },
      { isRepeatable: true },
    );
  }

  private write(writes: readonly CellWrite[]): Promise<void> {
    this.changes.expectOwn(writes.map(({ sheetId, cell }) => ({ sheetId, address: cell })));
    return this.runner.run(
      async (context) => {
        for (const { sheetId, cell, content, format } of writes) {
          const range = context.workbook.worksheets.getItem(sheetId).getRange(cell).untrack();
          if (format !== undefined) range.numberFormat = [[format]];
          range.values = [[content]];
        }
        await context.sync();
      },
      { isUndoGroup: true },
    );
  }

  /** Excel stopped at a write: those before it are undone in the same order, until the one that it refused again. */
  private async putBack(writes: readonly CellWrite[]): Promise<void> {
    try {
      await this.write(writes);
    } catch {
      // The write that failed fails again, or nothing was written at all: the first failure is the one to tell.
    }
  }

  private writeOf(edit: CellEdit, { sheetId }: CellState): CellWrite {
    const content = this.formulas.get(edit) ?? toExcel(edit.value);
    return { sheetId, cell: cellName(edit.at.row, edit.at.column), content, format: edit.format };
  }

  private inverseOf(edit: CellEdit, { value, formula, format }: CellState): CellEdit {
    const inverse: CellEdit = {
      at: edit.at,
      before: edit.value,
      value,
      ...(edit.format === undefined ? {} : { format }),
    };
    if (formula !== null) this.formulas.set(inverse, formula);
    return inverse;
  }
}

/** Each cell once, as the first edit found it: a later edit of the same cell only knows what ours had put there. */
function restoring(pairs: readonly EditedCell[]): CellWrite[] {
  const writes = new Map<string, CellWrite>();
  for (const { edit, state } of pairs) {
    const first = writes.get(keyOf(edit)) ?? restoreOf(edit, state);
    const setsFormat = first.format === undefined && edit.format !== undefined;
    writes.set(keyOf(edit), setsFormat ? { ...first, format: state.format } : first);
  }
  return [...writes.values()];
}

function restoreOf({ at, format }: CellEdit, state: CellState): CellWrite {
  return {
    sheetId: state.sheetId,
    cell: cellName(at.row, at.column),
    content: state.formula ?? toExcel(state.value),
    format: format === undefined ? undefined : state.format,
  };
}

function stateOf(sheetId: string, { values, formulas, numberFormat }: Excel.Range): CellState {
  const value: unknown = values[0]?.[0];
  return {
    sheetId,
    value: fromExcel(value),
    formula: formulaOf(formulas[0]?.[0], value),
    format: String(numberFormat[0]?.[0]),
  };
}

/** What each edit finds in its cell: what Excel has there, or what an earlier edit will have put. */
function statesBefore(edits: readonly CellEdit[], found: readonly CellState[]): EditedCell[] {
  const written = new Map<string, CellState>();
  return edits.map((edit, index) => {
    const state = written.get(keyOf(edit)) ?? found[index];
    if (!state || !isSame(state.value, edit.before)) throw changedCell(edit.at);
    written.set(keyOf(edit), {
      ...state,
      value: edit.value,
      formula: null,
      format: edit.format ?? state.format,
    });
    return { edit, state };
  });
}

const keyOf = ({ at: { sheet, row, column } }: CellEdit): string => `${row}:${column}:${sheet}`;

/** Excel would take such a number for « leave the cell as it is ». */
function refuseUnwritable({ value }: CellEdit): void {
  if (typeof value !== 'number' || Number.isFinite(value)) return;
  throw unwritable();
}

function isSame(a: CellValue, b: CellValue): boolean {
  if (a !== null && b !== null && isCellError(a) && isCellError(b)) return a.error === b.error;
  return (a === '' ? null : a) === (b === '' ? null : b);
}
