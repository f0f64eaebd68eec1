import { cellName, MAX_CELL_TEXT } from '../../../workbook';
import { MAIN } from '../office-names';
import { XmlCursor } from '../xml-cursor';
import { cutTo, element, XML_HEAD } from '../xml-element';
import { appendTo, removeElements } from '../xml-edit';
import { encodeExcelText } from '../xml-text';
import type { Note } from './note';

/** By this name our notes are known from those of the user. */
const AUTHOR = 'Annexes CTG';

/** A comments part without notes. */
export const NO_COMMENTS = `${XML_HEAD}${element(
  'comments',
  { xmlns: MAIN },
  '<authors></authors><commentList></commentList>',
)}`;

/** The look that Excel gives to notes. */
const LOOK = '<rPr><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr>';

interface KnownComments {
  readonly authors: readonly string[];
  readonly comments: readonly { readonly cell: string; readonly author: number }[];
}

function readComments(xml: string): KnownComments {
  const cursor = new XmlCursor(xml);
  const authors: string[] = [];
  const comments: { cell: string; author: number }[] = [];
  while (cursor.nextOpen(0)) {
    if (cursor.name === 'author') authors.push(cursor.elementText());
    else if (cursor.name === 'comment') {
      const cell = (cursor.attribute('ref') ?? '').toUpperCase();
      comments.push({ cell, author: Number(cursor.attribute('authorId')) });
    }
  }
  return { authors, comments };
}

export interface PatchedComments {
  readonly xml: string;
  /** The notes that were added; a cell that has a note or a thread of the user gets none. */
  readonly added: readonly Note[];
  /** Cells whose note of ours went. */
  readonly removed: ReadonlySet<string>;
}

/** The comments part with these notes of ours and no other of ours. */
export function withNotes(xml: string, notes: readonly Note[]): PatchedComments {
  const { authors, comments } = readComments(xml);
  const known = authors.indexOf(AUTHOR);
  const author = known < 0 ? authors.length : known;
  const isOurs = (comment: KnownComments['comments'][number]) => comment.author === known;
  const taken = new Set(comments.filter((comment) => !isOurs(comment)).map(({ cell }) => cell));
  const added = notes.filter(({ row, column }) => !taken.has(cellName(row, column)));
  const kept = known < 0 ? xml : withoutNotesOf(xml, known);
  const named = known < 0 ? appendTo(kept, 'authors', element('author', {}, AUTHOR)) : kept;
  const texts = added.map((note) => commentXml(note, author)).join('');
  return {
    xml: texts === '' ? named : appendTo(named, 'commentList', texts),
    added,
    removed: new Set(comments.filter(isOurs).map(({ cell }) => cell)),
  };
}

const withoutNotesOf = (xml: string, author: number): string =>
  removeElements(
    xml,
    (cursor) => cursor.name === 'comment' && Number(cursor.attribute('authorId')) === author,
  );

function commentXml({ row, column, text }: Note, authorId: number): string {
  const content = `<t xml:space="preserve">${encodeExcelText(cutTo(text, MAX_CELL_TEXT))}</t>`;
  const run = element('r', {}, LOOK + content);
  return element('comment', { ref: cellName(row, column), authorId }, element('text', {}, run));
}
