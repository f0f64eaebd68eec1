import { cellName } from './address';
import type { CellRef } from './address';
import { HostError } from './host';

/** A name between guillemets, which do not part from it at the end of a line. */
export const quoted = (name: string): string => `«\u00a0${name}\u00a0»`;

/** What every host refuses in the same words, each in the one sentence that the user sees. */
export const cancelled = (): HostError => new HostError('cancelled', 'Lecture annulée.');

export const absentSheet = (sheet: string): HostError =>
  new HostError('not-found', `La feuille ${quoted(sheet)} n’est pas dans ce classeur.`);

export const protectedSheet = (sheet: string): HostError =>
  new HostError(
    'protected',
    `La feuille ${quoted(sheet)} est protégée. Ôtez la protection, puis recommencez.`,
  );

/** The list of the sheets cannot be changed. */
export const protectedStructure = (cause?: unknown): HostError =>
  new HostError(
    'protected',
    'La structure de ce classeur est protégée\u00a0: ôtez la protection, puis recommencez.',
    { cause },
  );

export const changedCell = ({ sheet, row, column }: CellRef): HostError =>
  new HostError(
    'changed',
    `La cellule ${cellName(row, column)} de la feuille ${quoted(sheet)} a changé depuis le contrôle. Contrôlez à nouveau.`,
  );

export const unwritable = (): HostError =>
  new HostError('unsupported', 'Cette correction ne peut pas s’écrire dans une cellule.');
