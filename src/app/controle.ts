import type { Lecture } from '../reading';
import type { Finding } from '../rules';
import type { Communes, Profil } from '../referentiel';
import type { Snapshot } from '../workbook';
import type { Dossier, Tri } from './dossier';

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
  /** What the workbook keeps: acceptances, and how to read it. */
  readonly dossier?: Dossier;
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
  /** What the workbook kept when it was checked. */
  readonly dossier: Dossier;
  /** Still to look at, by sheet order, then row, then severity. */
  readonly findings: readonly Finding[];
  /** All that the rules said, and what was accepted of it. */
  readonly releves: readonly Finding[];
  readonly tri: Tri;
  readonly summary: {
    readonly error: number;
    readonly warning: number;
    readonly info: number;
    readonly cells: number;
    readonly milliseconds: number;
  };
}
