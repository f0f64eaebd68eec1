import type { OwnSheet } from './sheet-spec';
import type { Snapshot } from './snapshot';

/** Hidden name, local to each sheet of ours: by it the sheet is known again, whatever host made it and however it was renamed. */
export const OWN_SHEET_NAME = '_ctg_annexe';

/** Excel takes no longer text in a formula. */
const MAX_TEXT = 255;
/** Control characters and halves of characters. */
const UNWRITABLE = /[\p{Cc}\p{Cs}]+/gu;

/** What the name refers to, without "=": a text, "kind|origin". */
export function ownSheetMark({ kind, origin }: Pick<OwnSheet, 'kind' | 'origin'>): string {
  const text = `${kind}|${origin}`.replace(UNWRITABLE, ' ').slice(0, MAX_TEXT).replace(UNWRITABLE, '');
  return `"${text.replaceAll('"', '""')}"`;
}

/** Kind and origin in what the name refers to, with or without "="; null when it is no mark of ours. */
export function readOwnSheetMark(refersTo: string): Pick<OwnSheet, 'kind' | 'origin'> | null {
  const [, text] = /^=?\s*"((?:[^"]|"")*)"\s*$/.exec(refersTo) ?? [];
  const [, kind, origin] = /^([^|]+)\|([\s\S]*)$/.exec(text?.replaceAll('""', '"') ?? '') ?? [];
  return kind === undefined || origin === undefined ? null : { kind, origin };
}

/** The sheets of ours, in the order of the workbook. */
export function ownSheetsOf({ sheets, names }: Snapshot): readonly OwnSheet[] {
  return sheets.flatMap(({ name }) => {
    const mark = names.find((candidate) => candidate.scope === name && candidate.name === OWN_SHEET_NAME);
    const own = mark && readOwnSheetMark(mark.refersTo);
    return own ? [{ name, ...own }] : [];
  });
}
