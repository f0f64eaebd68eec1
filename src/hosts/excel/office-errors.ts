import { HostError, type HostErrorCode, quoted } from '../../workbook';

/** Codes with which Excel refuses a request, each with what the user can do about it. */
const REFUSALS: Readonly<Record<string, readonly [HostErrorCode, string]>> = {
  AccessDenied: ['protected', 'Cette feuille est protégée. Ôtez la protection, puis recommencez.'],
  InvalidOperationInCellEditMode: [
    'cell-edit',
    'Terminez la saisie en cours (Entrée ou Échap), puis recommencez.',
  ],
  InactiveWorkbook: ['other-workbook', 'Vous êtes dans un autre classeur.'],
  MergedRangeConflict: [
    'unsupported',
    'Des cellules fusionnées empêchent cette écriture. Défusionnez-les, puis recommencez.',
  ],
  FilteredRangeConflict: [
    'unsupported',
    'Un filtre masque une partie de ces cellules. Effacez le filtre, puis recommencez.',
  ],
  RangeExceedsLimit: ['too-large', 'Cette feuille compte trop de cellules pour être traitée.'],
  OperationCellsExceedLimit: ['too-large', 'Cette opération toucherait trop de cellules à la fois.'],
  RequestPayloadSizeLimitExceeded: ['too-large', 'Il y a trop de cellules à écrire en une fois.'],
  ResponsePayloadSizeLimitExceeded: [
    'too-large',
    'Une ligne de ce classeur contient trop de texte pour être lue.',
  ],
  ItemNotFound: ['not-found', 'Une feuille a disparu du classeur. Contrôlez à nouveau.'],
  ItemAlreadyExists: ['unsupported', 'Une feuille porte déjà ce nom. Renommez-la, puis recommencez.'],
  InvalidSelection: ['busy', 'La sélection a changé entre-temps. Cliquez dans la feuille, puis recommencez.'],
  UnsupportedSheet: ['unsupported', 'Cette feuille est un graphique\u00a0: elle n’a pas de cellules.'],
  UndoNotSupported: [
    'unsupported',
    'Excel ne saurait pas annuler cette opération\u00a0: rien n’a été modifié.',
  ],
  ActivityLimitReached: ['busy', 'Excel est très sollicité. Attendez un instant, puis recommencez.'],
  GeneralException: ['unknown', 'Excel n’a pas pu terminer cette opération. Recommencez dans un instant.'],
  ApiNotFound: ['unsupported', 'Cette version d’Excel est trop ancienne pour cette opération.'],
  NotImplemented: ['unsupported', 'Cette version d’Excel est trop ancienne pour cette opération.'],
};

const UNKNOWN: readonly [HostErrorCode, string] = [
  'unknown',
  'Excel a refusé cette opération sans dire pourquoi. Recommencez dans un instant.',
];

/** The code that Office gave to an error, be it raw or already turned into a HostError; null for our own errors. */
export function officeCode(error: unknown): string | null {
  if (error instanceof HostError) return error.cause === undefined ? null : officeCode(error.cause);
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** What the user is told of a failure. Our own errors pass as they are. */
export function toHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const [code, message] = REFUSALS[officeCode(error) ?? ''] ?? UNKNOWN;
  return new HostError(code, message, { cause: error });
}

export const protectedSheetReason = (sheet: string): string =>
  `La feuille ${quoted(sheet)} est protégée\u00a0: les points s’affichent ici, sans marque. Ôtez la protection pour corriger.`;

export const missingSheet = (sheet: string): HostError =>
  new HostError('not-found', `La feuille ${quoted(sheet)} n’est plus dans le classeur. Contrôlez à nouveau.`);

export const closedWorkbook = (cause: unknown): HostError =>
  new HostError('closed', 'Ce classeur n’est plus ouvert. Rouvrez-le pour continuer.', { cause });

/** Excel then does nothing of the request, and the sentence of the failure says what to do. */
const REFUSED_WHOLE: ReadonlySet<HostErrorCode> = new Set(['cell-edit', 'busy', 'other-workbook', 'closed']);

export const isRefusedWhole = ({ code }: HostError): boolean => REFUSED_WHOLE.has(code);

/** Full, read-only, or refused by Excel for a reason of its own: what was kept before still is. */
export const notKept = (cause: unknown): HostError =>
  new HostError('not-kept', 'Le classeur n’a pas pu garder ce choix. Enregistrez-le, puis recommencez.', {
    cause,
  });
