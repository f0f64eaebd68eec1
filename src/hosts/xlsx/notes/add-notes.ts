import type { Mark } from '../../../workbook';
import { CONTENT } from '../office-names';
import type { PackageEdit } from '../package-edit';
import { linkedPart } from '../workbook-contents';
import { NO_COMMENTS, withNotes } from './comments-xml';
import { legacyDrawingLink, legacyDrawingTag, withLegacyDrawing } from './legacy-drawing';
import { mergesIn, notesOf } from './note';
import { anchorOf, readSizes } from './note-box';
import { NO_SHAPES, withShapes } from './note-shapes';

/**
 * Puts what the marks say in notes of their cells, beside those of the user: each is a text in the comments part and a box in the
 * drawing that the sheet names. Cells that have a note or a thread keep it as it is.
 */
export function addNotes(edit: PackageEdit, sheet: string, marks: readonly Mark[]): void {
  const { parts } = edit;
  const xml = marks.some(({ note }) => note) ? parts.read(sheet) : undefined;
  if (xml === undefined) return;
  const notes = notesOf(marks, mergesIn(xml));
  const links = edit.linksOf(sheet);
  const comments = linkedPart(links, 'comments');
  const drawing = links.find(({ id }) => id === legacyDrawingLink(xml))?.target;
  const { xml: texts, added, removed } = withNotes((comments && parts.read(comments)) ?? NO_COMMENTS, notes);
  const sizes = readSizes(xml);
  const before = (drawing && parts.read(drawing)) ?? NO_SHAPES;
  const shapes = withShapes(before, added, removed, (note) => anchorOf(note, sizes));
  // A drawing that cannot be completed would leave notes without a box: the marks say where to look.
  if (shapes === null || (added.length === 0 && removed.size === 0)) return;
  if (comments) parts.write(comments, texts);
  else addComments(edit, sheet, texts);
  if (drawing) parts.write(drawing, shapes);
  else addDrawing(edit, sheet, shapes);
}

function addComments(edit: PackageEdit, sheet: string, xml: string): void {
  const part = edit.freeName('xl/comments');
  edit.add(part, xml, CONTENT.comments);
  edit.link(sheet, 'comments', part);
}

function addDrawing(edit: PackageEdit, sheet: string, vml: string): void {
  const part = edit.freeName('xl/drawings/vmlDrawing', 'vml');
  edit.parts.write(part, vml);
  edit.addDefaultType('vml', CONTENT.vmlDrawing);
  const link = edit.link(sheet, 'vmlDrawing', part);
  const tag = edit.inDialect(legacyDrawingTag(link));
  edit.parts.edit(sheet, (xml) => withLegacyDrawing(xml, tag));
}
