import { cellKey, type Mark } from '../../../workbook';

/** A note to put in a cell of one sheet. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** One note a cell: what several marks say of it stands in the same one, each said once. */
export function notesOf(marks: readonly Mark[]): Note[] {
  const texts = new Map<string, { readonly at: Mark['at']; readonly texts: Set<string> }>();
  for (const { at, note } of marks) {
    if (note === undefined || note === '') continue;
    const key = cellKey(at);
    const cell = texts.get(key) ?? { at, texts: new Set<string>() };
    cell.texts.add(note);
    texts.set(key, cell);
  }
  return [...texts.values()].map(({ at: { row, column }, texts: said }) => ({
    row,
    column,
    text: [...said].join('\n\n'),
  }));
}
