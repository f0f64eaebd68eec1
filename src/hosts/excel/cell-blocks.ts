import type { Range } from '../../workbook';

/** A rectangle of cells of one sheet. */
export interface CellBlock {
  /** Place of the sheet in the list. */
  readonly sheet: number;
  readonly bounds: Range;
}

/**
 * A request brings at most this many cells. Excel on the web refuses an answer above 5 MB, and a cell costs about
 * 60 bytes (value, formula and number format, as text): a guess, corrected by halving when Excel refuses.
 */
const CELLS_PER_REQUEST = 80_000;

const rowCount = ({ top, bottom }: Range): number => bottom - top + 1;
const columnCount = ({ left, right }: Range): number => right - left + 1;
export const cellCount = ({ bounds }: CellBlock): number => rowCount(bounds) * columnCount(bounds);

/** The blocks to ask in each request, in order; tall sheets are cut by rows. */
export function planRequests(blocks: readonly CellBlock[], limit = CELLS_PER_REQUEST): CellBlock[][] {
  const requests: CellBlock[][] = [];
  let room = 0;
  for (const block of blocks.flatMap((whole) => cutByRows(whole, limit))) {
    const cells = cellCount(block);
    const current = cells <= room ? requests.at(-1) : undefined;
    if (current) current.push(block);
    else requests.push([block]);
    room = (current ? room : limit) - cells;
  }
  return requests;
}

function cutByRows({ sheet, bounds }: CellBlock, limit: number): CellBlock[] {
  const height = Math.max(1, Math.floor(limit / columnCount(bounds)));
  const count = Math.ceil(rowCount(bounds) / height);
  return Array.from({ length: count }, (_, index) => {
    const top = bounds.top + index * height;
    return { sheet, bounds: { ...bounds, top, bottom: Math.min(bounds.bottom, top + height - 1) } };
  });
}

/** Two halves of what was too much for one request; null when it cannot be cut any more. */
export function halve(blocks: readonly CellBlock[]): readonly [CellBlock[], CellBlock[]] | null {
  const [block] = blocks;
  if (!block) return null;
  const cut = blocks.length > 1 ? blocks : cutByRows(block, Math.ceil(cellCount(block) / 2));
  const middle = cut.length >> 1;
  return middle > 0 ? [cut.slice(0, middle), cut.slice(middle)] : null;
}
