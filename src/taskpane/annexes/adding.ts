import type { OwnSheet, SheetMaker, SheetSpec } from '../../workbook';
import type { Session } from '../session';
import { replacedBy, sheetsAlreadyMade } from './replacing';

/** What the user answers when the sheet is already there. */
export type IfThere = 'ask' | 'rebuild' | 'another';

/** Writes the sheets in the workbook, and gives their names as made; nothing of them when it is stopped. */
export type Adding = (signal?: AbortSignal) => Promise<readonly string[]>;

/** How these sheets would be added, or those that are already there when the user was not asked about them. */
export async function readyToAdd(
  session: Session,
  sheets: SheetMaker,
  specs: readonly SheetSpec[],
  ifThere: IfThere,
): Promise<{ readonly existing: readonly OwnSheet[]; readonly add: Adding }> {
  const existing = sheetsAlreadyMade(specs, await sheets.ownSheets());
  const replaced = ifThere === 'rebuild' ? replacedBy(specs, existing) : undefined;
  return {
    existing: ifThere === 'ask' ? existing : [],
    add: (signal) => session.alone(() => sheets.addSheets(specs, replaced, signal)),
  };
}
