import { HostError, rangeName } from '../../workbook';
import { halve, type CellBlock } from './cell-blocks';
import { askHiddenLines, type HiddenLines } from './hidden-lines';
import { toHostError } from './office-errors';
import type { ExcelRunner } from './run';
import type { ListedSheet } from './sheet-list';
import type { SheetOutline } from './sheet-outline';

/** A block with what its cells hold, as Excel gives it: rows of columns. */
export interface FilledBlock extends CellBlock {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
}

export interface SheetToRead {
  readonly listed: ListedSheet;
  readonly outline: SheetOutline;
}

export interface ReadRequest {
  readonly blocks: readonly CellBlock[];
  /** Places of the sheets whose hidden lines are asked too. */
  readonly linesOf: readonly number[];
}

export interface ReadAnswer {
  readonly blocks: readonly FilledBlock[];
  readonly hidden: ReadonlyMap<number, HiddenLines>;
}

/** Reads in one request, or in more when Excel finds the answer too large. */
export async function readCells(
  runner: ExcelRunner,
  sheets: readonly SheetToRead[],
  request: ReadRequest,
): Promise<ReadAnswer> {
  try {
    return await readAtOnce(runner, sheets, request);
  } catch (error) {
    const halves = toHostError(error).code === 'too-large' ? halve(request.blocks) : null;
    if (!halves) throw error;
    const first = await readCells(runner, sheets, { ...request, blocks: halves[0] });
    const second = await readCells(runner, sheets, { blocks: halves[1], linesOf: [] });
    return { blocks: [...first.blocks, ...second.blocks], hidden: first.hidden };
  }
}

function readAtOnce(
  runner: ExcelRunner,
  sheets: readonly SheetToRead[],
  { blocks, linesOf }: ReadRequest,
): Promise<ReadAnswer> {
  return runner.run(
    async (context) => {
      const at = (place: number): SheetToRead => sheetAt(sheets, place);
      const worksheet = (place: number): Excel.Worksheet =>
        context.workbook.worksheets.getItem(at(place).listed.id);
      const ranges = blocks.map(({ sheet, bounds }) =>
        worksheet(sheet).getRange(rangeName(bounds)).untrack().load('values,formulas,numberFormat'),
      );
      const lines = linesOf.map(
        (place) => [place, askHiddenLines(worksheet(place), at(place).outline)] as const,
      );
      await context.sync();
      return {
        blocks: blocks.map((block, index) => filled(block, ranges[index])),
        hidden: new Map(lines.map(([place, answer]) => [place, answer()])),
      };
    },
    { isRepeatable: true },
  );
}

function sheetAt(sheets: readonly SheetToRead[], place: number): SheetToRead {
  const sheet = sheets[place];
  if (!sheet) throw new RangeError(`no sheet at ${place}`);
  return sheet;
}

export const tooManyCells = (): HostError =>
  new HostError('too-large', 'Cette feuille compte trop de cellules pour être lue.');

/** Above five million cells Excel answers null without an error (office-js-docs-pr 5821): never taken for empty cells. */
function filled(block: CellBlock, range: Excel.Range | undefined): FilledBlock {
  const values = range?.values as unknown[][] | null | undefined;
  if (!range || !values) throw tooManyCells();
  return { ...block, values, formulas: range.formulas, formats: range.numberFormat };
}
