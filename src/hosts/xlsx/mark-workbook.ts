import type { Mark, MarkLevel } from '../../workbook';
import { ChangedParts } from './changed-parts';
import { withMarks, type MarkStyles } from './mark-sheet';
import { addNotes } from './notes/add-notes';
import { PackageEdit } from './package-edit';
import { runAtOnce } from './steps';
import { StyleLists } from './style-lists';
import { linkedPart, openWorkbookFile, readContents } from './workbook-contents';
import { rewriteZip } from './zip-writer';

interface Look {
  readonly fill: string;
  readonly border: string;
  readonly line: 'thin' | 'dashed' | 'dotted';
}

/** Marks differ by their border as well as by their fill: the same looks as in Excel. */
const LOOKS: Readonly<Record<MarkLevel, Look>> = {
  error: { fill: 'FFFDE7E9', border: 'FFB10E1C', line: 'thin' },
  warning: { fill: 'FFFFF4CE', border: 'FFBC4B09', line: 'dashed' },
  info: { fill: 'FFEBF3FC', border: 'FF0F6CBD', line: 'dotted' },
};

const SIDES = ['left', 'right', 'top', 'bottom'] as const;

function styleXml({ fill, border, line }: Look): string {
  const sides = SIDES.map((side) => `<${side} style="${line}"><color rgb="${border}"/></${side}>`).join('');
  return `<dxf><fill><patternFill><bgColor rgb="${fill}"/></patternFill></fill><border>${sides}</border></dxf>`;
}

function addStyles(styles: StyleLists): MarkStyles {
  const number = (level: MarkLevel): number => styles.add('dxfs', styleXml(LOOKS[level]));
  return { error: number('error'), warning: number('warning'), info: number('info') };
}

/**
 * The file with marks in these cells, and notes where the marks say something. Every part is kept byte for byte, but the
 * sheets that have marks, the styles, and where there are notes the comments and the lists of the parts.
 */
export function markWorkbook(bytes: Uint8Array, marks: readonly Mark[]): Uint8Array {
  const file = openWorkbookFile(bytes, '');
  const parts = new ChangedParts(file);
  const { part: workbookPart, links, workbook } = runAtOnce(readContents(file));
  const edit = PackageEdit.of(parts, workbookPart);
  const stylesPart = linkedPart(links, 'styles') ?? '';
  const stylesXml = parts.read(stylesPart);
  // Without a styles part, a cell can look like nothing: the report still says all.
  if (stylesXml === undefined || marks.length === 0) return bytes.slice();
  const lists = new StyleLists(stylesXml);
  const styles = addStyles(lists);
  for (const { name, relationship } of workbook.sheets) {
    const own = marks.filter(({ at }) => at.sheet === name);
    const part = links.find(({ id }) => id === relationship)?.target ?? '';
    if (own.length > 0) parts.edit(part, (xml) => withMarks(xml, own, styles));
    addNotes(edit, part, own);
  }
  parts.write(stylesPart, lists.patched());
  return rewriteZip(bytes, file.entries, parts.changes);
}
