import { GENERAL, type CellValue, type GridBuilder } from '../../workbook';
import type { FilledBlock } from './read-cells';

const ERROR_TEXT =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA|BUSY!|CONNECT!|BLOCKED!|UNKNOWN!|FIELD!)$/;

/** Excel gives an error as its text, and an empty cell as an empty text. */
export function fromExcel(value: unknown): CellValue {
  if (typeof value === 'string') {
    if (value === '') return null;
    return ERROR_TEXT.test(value) ? { error: value } : value;
  }
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** For a constant Excel repeats the value in `formulas`: a text that begins with "=" is no formula then. */
export function formulaOf(formula: unknown, value: unknown): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;
}

export function fillGrid(grid: GridBuilder, { bounds, values, formulas, formats }: FilledBlock): void {
  values.forEach((row, rowOffset) => {
    row.forEach((raw, columnOffset) => {
      const formula = formulaOf(formulas[rowOffset]?.[columnOffset], raw);
      // A formula without a visible result is something in its cell.
      if (raw === '' && formula === null) return;
      const format = formats[rowOffset]?.[columnOffset];
      grid.set(
        bounds.top + rowOffset,
        bounds.left + columnOffset,
        fromExcel(raw),
        formula,
        typeof format === 'string' ? format : GENERAL,
      );
    });
  });
}
