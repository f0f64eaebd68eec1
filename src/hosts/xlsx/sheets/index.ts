import { planSheets, type PlannedSheet, type SheetSpec } from '../../../workbook';
import { ChangedParts } from '../changed-parts';
import { runAtOnce } from '../steps';
import { openWorkbookFile } from '../workbook-contents';
import { rewriteZip } from '../zip-writer';
import { emptyWorkbook, WORKBOOK } from './empty-workbook';
import { makeSheets } from './make-sheets';
import { PackageEdit } from '../package-edit';

/** The bytes of a new workbook made of these sheets. Names are made legal and unique. */
export function newWorkbook(specs: readonly SheetSpec[]): Uint8Array {
  const planned = planSheets(specs, { names: [], own: [] });
  const firstVisible = planned.findIndex(({ spec }) => !spec.isHidden);
  if (firstVisible < 0) throw new RangeError('A workbook has at least one visible sheet');
  const edit = emptyWorkbook(firstVisible);
  makeSheets(edit, WORKBOOK, planned);
  return rewriteZip(new Uint8Array(), [], edit.parts.changes);
}

/** The workbook with these sheets added or rebuilt. Every other part is kept byte for byte, but the lists of the parts, sheets and styles. */
export function withPlannedSheets(bytes: Uint8Array, planned: readonly PlannedSheet[]): Uint8Array {
  const file = openWorkbookFile(bytes, '');
  const workbook = runAtOnce(file.workbookPart());
  const parts = new ChangedParts(file);
  makeSheets(PackageEdit.of(parts, workbook), workbook, planned);
  return rewriteZip(bytes, file.entries, parts.changes);
}
