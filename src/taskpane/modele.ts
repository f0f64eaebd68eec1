import type { Controle, ControleOptions } from '../app';

export type {
  Acceptation,
  ChampPresente,
  ChangementPresente,
  ComparaisonClasseurs as Comparaison,
  ComparaisonPresentee,
  ComparerOptions,
  Controle,
  ControleOptions,
  Dossier,
  Finding,
  Fix,
  GroupePresente,
  MotifAcceptation,
  PointAccepte,
  Profil,
  Reconnaissance,
  Severity,
  Tri,
} from '../app';
export type {
  CellEdit,
  CellRef,
  CellValue,
  Mark,
  MarkReport,
  SheetSnapshot,
  Snapshot,
  TextKeeper,
  WorkbookChange,
  WorkbookHost,
  WorkbookOutline,
} from '../workbook';

export type Lecture = Controle['lecture'];
export type Tableau = Lecture['tableaux'][number];
export type Communes = ControleOptions['communes'];
