export { App } from './app';
export { displayOf } from './displayed-cell';
export type { Display } from './displayed-cell';
export type { CellRef, Finding, Mark, SheetSnapshot, Snapshot } from './modele';
export { prepareFirstCheck, readAhead } from './first-check';
export { openSession } from './open-session';
export { downloadFile } from './parts/download-file';
export { FileButton } from './parts/file-button';
export { Message } from './parts/notices';
export { SeverityCount } from './parts/severity';
export { tabAfter } from './parts/tab-keys';
export { preferredAuthor, preferredProfil, shownHints } from './preferences';
export { useDarkScheme } from './use-dark-scheme';
export {
  countBySeverity,
  countsInWords,
  frenchNumber,
  select,
  SEVERITIES,
  SEVERITY_WORDS,
  sheetOf,
  show,
  Store,
} from './session';
export type { Screen, Session, SessionState } from './session';
