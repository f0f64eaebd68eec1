import type { Controle, ControleOptions } from '../app';

export type {
  ChampPresente,
  ChangementPresente,
  ComparaisonClasseurs as Comparaison,
  ComparaisonPresentee,
  ComparerOptions,
  Controle,
  ControleOptions,
  Finding,
  Fix,
  GroupePresente,
  Profil,
  Reconnaissance,
  Severity,
} from '../app';
export type {
  CellEdit,
  CellRef,
  CellValue,
  Mark,
  MarkReport,
  SheetSnapshot,
  Snapshot,
  WorkbookHost,
} from '../workbook';

export type Lecture = Controle['lecture'];
export type Tableau = Lecture['tableaux'][number];
export type Communes = ControleOptions['communes'];
