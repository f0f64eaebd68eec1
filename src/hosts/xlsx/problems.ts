import { HostError, quoted } from '../../workbook';

/** Why a file could not be read, each in the one sentence that the user sees. */
export const notAWorkbook = (cause?: unknown): HostError =>
  new HostError('unreadable', 'Ce fichier n’est pas un classeur Excel lisible.', { cause });

export const emptyFile = (): HostError => new HostError('unreadable', 'Ce fichier est vide.');

export const truncatedFile = (cause?: unknown): HostError =>
  new HostError(
    'unreadable',
    'Ce fichier est incomplet ou abîmé\u00a0: copiez-le à nouveau depuis l’original.',
    {
      cause,
    },
  );

export const otherFormat = (what: string): HostError =>
  new HostError('unreadable', `Ce fichier est ${what}\u00a0: choisissez un classeur Excel (.xlsx).`);

export const passwordProtected = (): HostError =>
  new HostError(
    'password',
    'Ce classeur est protégé par un mot de passe\u00a0: ouvrez-le dans Excel et enregistrez-le sans mot de passe.',
  );

export const oldFormat = (extension: string): HostError =>
  new HostError(
    'old-format',
    extension === '.xls'
      ? 'Format .xls ancien\u00a0: enregistrez-le en .xlsx, puis recommencez.'
      : `Format ${extension}\u00a0: enregistrez-le en .xlsx, puis recommencez.`,
  );

export const tooLarge = (): HostError =>
  new HostError('too-large', 'Ce fichier est trop volumineux une fois décompressé pour être lu sans risque.');

export const tooManyMerges = (sheet: string): HostError =>
  new HostError('too-large', `La feuille ${quoted(sheet)} compte trop de cellules fusionnées pour être lue.`);

export const outOfBounds = (sheet: string): HostError =>
  new HostError('unreadable', `La feuille ${quoted(sheet)} a une cellule hors des limites d’Excel.`);

export const missingSheet = (sheet: string): HostError =>
  new HostError('unreadable', `La feuille ${quoted(sheet)} manque dans ce fichier, qui est abîmé.`);

export const missingPart = (what: string): HostError =>
  new HostError('unreadable', `Ce classeur est abîmé\u00a0: ${what} manque.`);

export const forbiddenXml = (): HostError =>
  new HostError(
    'unreadable',
    'Ce fichier contient des déclarations qu’Excel n’écrit pas\u00a0: il n’a pas été lu.',
  );

export const partOfFormulaBlock = (cell: string, sheet: string): HostError =>
  new HostError(
    'unsupported',
    `La cellule ${cell} de la feuille ${quoted(sheet)} dépend d’une formule commune à plusieurs cellules. Corrigez cette formule dans Excel.`,
  );

export const headerOfTable = (cell: string, sheet: string): HostError =>
  new HostError(
    'unsupported',
    `La cellule ${cell} de la feuille ${quoted(sheet)} est l’en-tête d’un tableau Excel. Corrigez-la dans Excel.`,
  );
