import type { Lecture } from '../reading';
import type { Finding } from '../rules';
import type { Communes, Profil } from '../referentiel';
import type { Snapshot } from '../workbook';

export interface Progres {
  readonly etape: 'lecture' | 'regles';
  readonly fait: number;
  readonly total: number;
  /** Sheet being read or title of the rule being run. */
  readonly detail: string;
}

export interface ControleOptions {
  readonly communes: Communes;
  readonly profil?: Profil;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progres: Progres) => void;
  /** Findings as they come, before the whole is done. */
  readonly onFindings?: (findings: readonly Finding[]) => void;
}

/** A check, done. */
export interface Controle {
  readonly snapshot: Snapshot;
  readonly lecture: Lecture;
  /** The thresholds and severities that applied. */
  readonly profil: Profil;
  /** By sheet order, then row, then severity. */
  readonly findings: readonly Finding[];
  readonly summary: {
    readonly error: number;
    readonly warning: number;
    readonly info: number;
    readonly cells: number;
    readonly milliseconds: number;
  };
}
