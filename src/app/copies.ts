import type { Lecture } from '../reading';
import { LISTS_KIND, ownSheetsOf } from '../workbook';
import type { OwnSheet, Snapshot } from '../workbook';

/** Whether the other sheets hold what a sheet of this kind was made of. */
const COUVERT: Readonly<Record<string, (lecture: Lecture) => boolean>> = {
  'annexe-2': ({ equipements }) => equipements.length > 0,
  'annexe-3': ({ plans, fiches }) => plans.length > 0 || fiches.length > 0,
  eaje: ({ eaje }) => eaje.length > 0,
  suivi: ({ suivi }) => suivi.length > 0,
  // They sum up the workbook, and hold nothing that is to be read.
  [LISTS_KIND]: () => true,
  copil: () => true,
  rapport: () => true,
};

function sans(snapshot: Snapshot, retirees: readonly OwnSheet[]): Snapshot {
  const noms = new Set(retirees.map(({ name }) => name));
  return { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => !noms.has(name)) };
}

/** The sheets that we made from a workbook: beside what they were made of, they say it twice. */
export function feuillesFaites(snapshot: Snapshot): readonly OwnSheet[] {
  const faites = ownSheetsOf(snapshot).filter(({ kind }) => kind in COUVERT);
  return faites.length < snapshot.sheets.length ? faites : [];
}

/** The workbook as its user made it. */
export function sansFeuillesFaites(snapshot: Snapshot): Snapshot {
  return sans(snapshot, feuillesFaites(snapshot));
}

/** The workbook with those of our sheets that alone hold what they say; null when there is none. */
export function avecFeuillesUtiles(snapshot: Snapshot, lecture: Lecture): Snapshot | null {
  const faites = feuillesFaites(snapshot);
  const copies = faites.filter(({ kind }) => COUVERT[kind]?.(lecture) ?? false);
  return copies.length < faites.length ? sans(snapshot, copies) : null;
}
