import type { Range, SheetSpec, SpecCell } from '../../../workbook';
import { cellWrite, type Content } from './cell-content';

/** Rows that follow each other, to be written at once. */
export interface ContentBlock {
  readonly bounds: Range;
  readonly contents: readonly (readonly Content[])[];
  /** Null: all cells are General. */
  readonly formats: readonly (readonly (string | null)[])[] | null;
  /** Size of the writing in bytes, about. */
  readonly cost: number;
}

/** Well below the 5 MB of a request, since each value also costs a little in the protocol. */
const BLOCK_BYTES = 1_500_000;

interface WrittenRow {
  readonly contents: readonly Content[];
  readonly formats: readonly (string | null)[];
  readonly cost: number;
}

const utf8 = new TextEncoder();
const byteLength = (value: unknown): number => utf8.encode(JSON.stringify(value)).length;

/** The cells of a sheet in as few blocks as the limit allows; rows without anything at the end are left out. */
export function contentBlocks(spec: SheetSpec, limit = BLOCK_BYTES): ContentBlock[] {
  const width = Math.max(0, ...spec.rows.map(({ length }) => length));
  if (width === 0) return [];
  const blocks: ContentBlock[] = [];
  let pending: WrittenRow[] = [];
  let pendingCost = 0;
  const flush = (end: number): void => {
    if (pending.length > 0) blocks.push(toBlock(pending, end, width));
    pending = [];
    pendingCost = 0;
  };
  spec.rows.forEach((row, index) => {
    const written = writeRow(row, width, spec);
    if (pendingCost + written.cost > limit) flush(index);
    pending.push(written);
    pendingCost += written.cost;
  });
  flush(spec.rows.length);
  return blocks;
}

function writeRow(row: readonly (SpecCell | null)[], width: number, { styles }: SheetSpec): WrittenRow {
  const cells = Array.from({ length: width }, (_, column) => {
    const cell = row[column];
    return cellWrite(cell, cell?.style === undefined ? undefined : styles[cell.style]);
  });
  const contents = cells.map(({ content }) => content);
  const formats = cells.map(({ format }) => format);
  return { contents, formats, cost: byteLength(contents) + byteLength(formats) };
}

function toBlock(rows: readonly WrittenRow[], end: number, width: number): ContentBlock {
  const hasFormat = rows.some(({ formats }) => formats.some((format) => format !== null));
  return {
    bounds: { top: end - rows.length, left: 0, bottom: end - 1, right: width - 1 },
    contents: rows.map(({ contents }) => contents),
    formats: hasFormat ? rows.map(({ formats }) => formats) : null,
    cost: rows.reduce((sum, { cost }) => sum + cost, 0),
  };
}
