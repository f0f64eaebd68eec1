export { App } from './app';
export { displayOf } from './displayed-cell';
export type { Display } from './displayed-cell';
export type { CellRef, Finding, Mark, SheetSnapshot, Snapshot, WorkbookHost } from './modele';
export { openSession } from './open-session';
export { Message } from './parts/notices';
export { SeverityCount } from './parts/severity';
export { useDarkScheme } from './use-dark-scheme';
export * from './session';
