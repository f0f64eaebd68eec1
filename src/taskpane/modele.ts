import type { Controle, ControleOptions } from '../app';

export type {
  Acceptation,
  Ancre,
  BlocNonReconnu,
  ChampPresente,
  ChangementPresente,
  ComparaisonClasseurs as Comparaison,
  ComparaisonPresentee,
  ComparerOptions,
  Consignes,
  Controle,
  ControleOptions,
  ConventionChoisie,
  Dossier,
  Field,
  Finding,
  Fix,
  GroupePresente,
  KindTableau,
  LibelleLu,
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

/** A text kept on this machine; null when nothing is. */
export interface KeptText {
  readonly read: () => string | null;
  readonly keep: (text: string | null) => void;
}
