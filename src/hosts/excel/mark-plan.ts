import { rangeName, type Mark, type MarkLevel } from '../../workbook';
import { toRectangles } from './rectangles';

/** Cells of one sheet that take the same mark, as addresses that Excel accepts. */
export interface MarkGroup {
  readonly sheet: string;
  readonly level: MarkLevel;
  readonly addresses: readonly string[];
}

/** Excel cuts a longer address of areas without a word (8 192 characters). */
const MAX_ADDRESS = 8_192;

const GRAVITY: Readonly<Record<MarkLevel, number>> = { info: 0, warning: 1, error: 2 };

export function planMarks(marks: readonly Mark[]): MarkGroup[] {
  const bySheetAndLevel = new Map<string, Mark[]>();
  for (const mark of gravestByCell(marks)) {
    const key = `${mark.level} ${mark.at.sheet}`;
    const group = bySheetAndLevel.get(key) ?? [];
    group.push(mark);
    bySheetAndLevel.set(key, group);
  }
  return [...bySheetAndLevel.values()].flatMap(toGroup);
}

function toGroup(marks: readonly Mark[]): MarkGroup[] {
  const [first] = marks;
  if (!first) return [];
  const areas = toRectangles(marks.map(({ at }) => at)).map(rangeName);
  return [{ sheet: first.at.sheet, level: first.level, addresses: joinAddresses(areas) }];
}

function gravestByCell(marks: readonly Mark[]): Mark[] {
  const gravest = new Map<string, Mark>();
  for (const mark of marks) {
    const { sheet, row, column } = mark.at;
    const key = `${row}:${column}:${sheet}`;
    const known = gravest.get(key);
    if (!known || GRAVITY[mark.level] > GRAVITY[known.level]) gravest.set(key, mark);
  }
  return [...gravest.values()];
}

/** "A1,B2:B9,…" in as few texts as the limit allows. */
export function joinAddresses(areas: readonly string[], limit = MAX_ADDRESS): string[] {
  const joined: string[] = [];
  for (const area of areas) {
    const last = joined.at(-1);
    if (last !== undefined && last.length + 1 + area.length <= limit) {
      joined[joined.length - 1] = `${last},${area}`;
    } else joined.push(area);
  }
  return joined;
}
