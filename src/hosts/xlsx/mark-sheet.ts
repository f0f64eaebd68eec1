import { cellName, type Mark, type MarkLevel } from '../../workbook';
import { prefixed, prefixOf, removeElements, replaceAll } from './xml-edit';
import { XmlCursor } from './xml-cursor';

/** Elements of a sheet that come before its conditional formats; all the others come after. */
const BEFORE: ReadonlySet<string> = new Set([
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
]);

const LEVELS: readonly MarkLevel[] = ['error', 'warning', 'info'];

/** Number of the conditional style of each level. */
export type MarkStyles = Readonly<Record<MarkLevel, number>>;

/** The cells of each level; a cell that has several marks is only under the gravest. */
function cellsByLevel(marks: readonly Mark[]): ReadonlyMap<MarkLevel, readonly string[]> {
  const taken = new Set<string>();
  return new Map(
    LEVELS.map((level) => {
      const cells = marks
        .filter((mark) => mark.level === level)
        .map(({ at }) => cellName(at.row, at.column))
        .filter((cell) => !taken.has(cell));
      for (const cell of cells) taken.add(cell);
      return [level, [...new Set(cells)]];
    }),
  );
}

/** The same conditional formats as in Excel: always true, and by their formula known to be ours. */
function formatsXml(marks: readonly Mark[], styles: MarkStyles, firstPriority: number): string {
  return [...cellsByLevel(marks)]
    .filter(([, cells]) => cells.length > 0)
    .map(([level, cells], rank) => {
      const formula = `<formula>LEN("ctg-annexes:${level}")&gt;0</formula>`;
      const attributes = `type="expression" dxfId="${String(styles[level])}" priority="${String(firstPriority + rank)}"`;
      const rule = `<cfRule ${attributes}>${formula}</cfRule>`;
      return `<conditionalFormatting sqref="${cells.join(' ')}">${rule}</conditionalFormatting>`;
    })
    .join('');
}

interface Place {
  readonly at: number;
  readonly prefix: string;
  /** After those of the rules that the sheet has. */
  readonly priority: number;
}

function placeIn(xml: string): Place | null {
  const cursor = new XmlCursor(xml);
  if (!cursor.nextOpen(0)) return null;
  const prefix = prefixOf(xml.slice(cursor.start, cursor.end));
  const { depth } = cursor;
  let at = cursor.end;
  let priority = 1;
  while (cursor.nextOpen(depth)) {
    const { name, start } = cursor;
    cursor.skipElement();
    if (!BEFORE.has(name)) continue;
    at = cursor.end;
    if (name !== 'conditionalFormatting') continue;
    const rules = xml.slice(start, cursor.end).matchAll(/\bpriority\s*=\s*["'](\d+)["']/g);
    priority = Math.max(priority, ...[...rules].map(([, value]) => Number(value) + 1));
  }
  return { at, prefix, priority };
}

const OURS = /LEN\("ctg-annexes:\w+"\)&gt;0/;

function withoutMarks(xml: string): string {
  if (!OURS.test(xml)) return xml;
  return removeElements(xml, (cursor) => {
    if (cursor.name !== 'conditionalFormatting') return false;
    const end = xml.indexOf('conditionalFormatting>', cursor.end);
    return OURS.test(xml.slice(cursor.start, end));
  });
}

/** The XML of a sheet with these marks and no other of ours; every other character stays. */
export function withMarks(sheet: string, marks: readonly Mark[], styles: MarkStyles): string {
  const xml = withoutMarks(sheet);
  const place = placeIn(xml);
  if (!place) return xml;
  const text = prefixed(formatsXml(marks, styles, place.priority), place.prefix);
  return replaceAll(xml, [{ start: place.at, end: place.at, text }]);
}
