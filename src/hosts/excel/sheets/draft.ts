import {
  isSameSheetName,
  redirected,
  sheetNames,
  type PlannedSheet,
  type SheetSpec,
} from '../../../workbook';
import type { SheetBefore } from './sheets-before';

/**
 * A sheet on its way: it is written hidden, under a name of its own, and takes its name and its place once all are
 * complete. Excel then moves by itself what leads to it.
 */
export interface Draft {
  readonly name: string;
  /** As planned, under its final name: what does not follow a change of name (links) is written from here. */
  readonly planned: SheetSpec;
  /** Leading to the other drafts: formulas and lists are written from here. */
  readonly spec: SheetSpec;
  readonly old: OldSheet | null;
}

/** The sheet that a draft replaces. */
export interface OldSheet extends SheetBefore {
  /** Its name for the time between the arrival of the new one and its own end. */
  readonly parkingName: string;
}

const DRAFT = 'ctg-annexes';
const PARKING = 'ctg-annexes ancienne';

export const isDraftName = (name: string): boolean => /^ctg-annexes( \(\d+\))?$/i.test(name);

export function draftsOf(planned: readonly PlannedSheet[], before: readonly SheetBefore[]): Draft[] {
  const taken = [...before.map(({ name }) => name), ...planned.map(({ spec }) => spec.name)];
  const names = sheetNames([...planned.map(() => DRAFT), ...planned.map(() => PARKING)], taken);
  const nameAt = (index: number): string => names[index] ?? DRAFT;
  const draftNames = new Map(planned.map(({ spec }, index) => [spec.name, nameAt(index)]));
  return planned.map(({ spec, replaces }, index) => {
    const old = replaces === null ? undefined : before.find(({ name }) => isSameSheetName(name, replaces));
    return {
      name: nameAt(index),
      planned: spec,
      spec: redirected(spec, draftNames),
      old: old ? { ...old, parkingName: nameAt(planned.length + index) } : null,
    };
  });
}
