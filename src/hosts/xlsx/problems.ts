import { HostError } from '../../workbook';

/** Why a file could not be read, each in the one sentence that the user sees. */
export const notAWorkbook = (cause?: unknown): HostError =>
  new HostError('unreadable', 'Ce fichier n’est pas un classeur Excel lisible.', { cause });

export const emptyFile = (): HostError => new HostError('unreadable', 'Ce fichier est vide.');

export const truncatedFile = (cause?: unknown): HostError =>
  new HostError('unreadable', 'Ce fichier est incomplet ou abîmé : copiez-le à nouveau depuis l’original.', {
    cause,
  });

export const otherFormat = (what: string): HostError =>
  new HostError('unreadable', `Ce fichier est ${what} : choisissez un classeur Excel (.xlsx).`);

export const passwordProtected = (): HostError =>
  new HostError(
    'password',
    'Ce classeur est protégé par un mot de passe : ouvrez-le dans Excel et enregistrez-le sans mot de passe.',
  );

export const oldFormat = (extension: string): HostError =>
  new HostError(
    'old-format',
    extension === '.xls'
      ? 'Format .xls ancien : enregistrez-le en .xlsx, puis recommencez.'
      : `Format ${extension} : enregistrez-le en .xlsx, puis recommencez.`,
  );

export const tooLarge = (): HostError =>
  new HostError('too-large', 'Ce fichier est trop volumineux une fois décompressé pour être lu sans risque.');

export const tooManyMerges = (sheet: string): HostError =>
  new HostError('too-large', `La feuille « ${sheet} » compte trop de cellules fusionnées pour être lue.`);

export const outOfBounds = (sheet: string): HostError =>
  new HostError('unreadable', `La feuille « ${sheet} » a une cellule hors des limites d’Excel.`);

export const missingSheet = (sheet: string): HostError =>
  new HostError('unreadable', `La feuille « ${sheet} » manque dans ce fichier, qui est abîmé.`);

export const missingPart = (what: string): HostError =>
  new HostError('unreadable', `Ce classeur est abîmé : ${what} manque.`);

export const forbiddenXml = (): HostError =>
  new HostError(
    'unreadable',
    'Ce fichier contient des déclarations qu’Excel n’écrit pas : il n’a pas été lu.',
  );

export const cancelled = (): HostError => new HostError('cancelled', 'Lecture annulée.');
