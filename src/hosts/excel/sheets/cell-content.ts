import { fittingCell, GENERAL, type CellStyle, type SpecCell, type SpecValue } from '../../../workbook';
import { toExcel } from '../text-literal';

/** What Excel is given for a cell; null leaves it as it is, which is empty in a new sheet. */
export type Content = string | number | boolean | null;

export interface CellWrite {
  readonly content: Content;
  /** Null: General, which a new cell has. */
  readonly format: string | null;
}

const TEXT_FORMAT = '@';

/**
 * Content and number format of a cell. A text that Excel would interpret gets an apostrophe, which Excel does not keep:
 * the cell stays General, where « @ » shows #### for long texts. Under « @ » no text is interpreted and the apostrophe
 * could stay, so it is not put; only a text that itself begins with an apostrophe leaves « @ » for the way of the others.
 */
export function cellWrite(cell: SpecCell | null | undefined, style: CellStyle | undefined): CellWrite {
  const format = style?.format === GENERAL ? null : (style?.format ?? null);
  const text = textOf(cell?.value ?? null);
  if (text === null) return { content: plainContent(cell?.value ?? null), format };
  if (text === '') return { content: null, format };
  const staysText = format === TEXT_FORMAT && !text.startsWith("'");
  if (staysText) return { content: text, format };
  return { content: toExcel(text), format: format === TEXT_FORMAT ? null : format };
}

/** Excel's interface has no rich text in a cell: see `isBold`. Null for what is no text. */
function textOf(value: SpecValue): string | null {
  if (typeof value === 'string') return fittingCell(value);
  if (typeof value !== 'object' || value === null || !('runs' in value)) return null;
  return fittingCell(value.runs.map(({ text }) => text).join(''));
}

function plainContent(value: SpecValue): Content {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value;
  return typeof value === 'object' && value !== null && 'formula' in value ? value.formula : null;
}

/** Pieces of different weights cannot be written: the cell is bold when all its pieces are. */
export function isBold({ value }: SpecCell): boolean {
  if (typeof value !== 'object' || value === null || !('runs' in value)) return false;
  return value.runs.length > 0 && value.runs.every(({ bold }) => bold === true);
}
