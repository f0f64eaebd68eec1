import { rangeName, type SheetSpec } from '../../../workbook';
import type { Draft } from './draft';

/** Complete drafts become the sheets: shown, named, placed, the first in front. What they replace goes last of all. */
export function takePlaces(worksheets: Excel.WorksheetCollection, drafts: readonly Draft[]): void {
  // Each sheet is found once, by the name it has now: it keeps its proxy when its name changes.
  const arriving = drafts.map((draft) => ({ draft, sheet: worksheets.getItem(draft.name) }));
  const leaving = arriving
    .flatMap(({ draft: { old }, sheet }) =>
      old ? [{ old, sheet, oldSheet: worksheets.getItem(old.id) }] : [],
    )
    .sort((a, b) => a.old.position - b.old.position);
  for (const { draft, sheet } of arriving) show(sheet, draft.planned);
  leaving.forEach(({ old, oldSheet, sheet }, earlier) => {
    oldSheet.name = old.parkingName;
    // Those that arrived before pushed its place to the right.
    sheet.position = old.position + earlier;
  });
  for (const { draft, sheet } of arriving) sheet.name = draft.planned.name;
  arriving.find(({ draft }) => !draft.planned.isHidden)?.sheet.activate();
  for (const { oldSheet } of leaving) oldSheet.delete();
}

/** Rows and columns may be made larger, lists sorted out. */
const ALLOWED: Excel.WorksheetProtectionOptions = {
  allowAutoFilter: true,
  allowFormatColumns: true,
  allowFormatRows: true,
};

function show(sheet: Excel.Worksheet, { isHidden, isProtected, frozen }: SheetSpec): void {
  if (!isHidden) sheet.visibility = 'Visible';
  if (frozen) freeze(sheet, frozen);
  if (isProtected) sheet.protection.protect(ALLOWED);
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: NonNullable<SheetSpec['frozen']>): void {
  if (rows > 0 && columns > 0) {
    const corner = { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
    sheet.freezePanes.freezeAt(rangeName(corner));
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}
