import { contains, type Mark, parseRangeName, type Range } from '../../../workbook';

/** A note to put in a cell of one sheet. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** One note a cell: what several marks say of it stands in the same one, each said once. */
export function notesOf(marks: readonly Mark[], merges: readonly Range[]): Note[] {
  const notes = new Map<
    string,
    { readonly row: number; readonly column: number; readonly texts: Set<string> }
  >();
  for (const { at, note } of marks) {
    if (note === undefined || note === '') continue;
    // A merged area shows only the note of its first cell.
    const area = merges.find((range) => contains(range, at.row, at.column));
    const { top: row, left: column } = area ?? { top: at.row, left: at.column };
    const key = `${String(row)}:${String(column)}`;
    const cell = notes.get(key) ?? { row, column, texts: new Set<string>() };
    cell.texts.add(note);
    notes.set(key, cell);
  }
  return [...notes.values()].map(({ row, column, texts }) => ({
    row,
    column,
    text: [...texts].join('\n\n'),
  }));
}

/** The merged areas of a sheet part. */
export function mergesIn(xml: string): Range[] {
  const refs = [...xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*\bref\s*=\s*["']([^"']*)["']/g)];
  return refs.flatMap(([, ref = '']) => parseRangeName(ref) ?? []);
}
