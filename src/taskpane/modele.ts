export type { Controle, Progres } from '../app';
export type { Lecture, Tableau, Equipement } from '../reading';
export type { Finding, Fix, Severity } from '../rules';
export type { Communes } from '../referentiel';
export type { CellEdit, CellRef, CellValue, Mark, MarkReport, SheetSnapshot, Snapshot, WorkbookHost } from '../workbook';
