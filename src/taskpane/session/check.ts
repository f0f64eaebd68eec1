import type {
  CellEdit,
  Communes,
  Controle,
  ControleOptions,
  Dossier,
  Finding,
  Mark,
  Profil,
  Snapshot,
  TextKeeper,
  WorkbookHost,
} from '../modele';
import type { SheetMaker, SnapshotOptions } from '../../workbook';
import type { AcceptanceTools } from '../acceptance/tools';
import type { AnnexTools } from '../annexes/tools';
import type { ComparisonTools } from '../compare/run';
import type { DossierWriting } from '../dossier/kept-dossier';
import type { Progress, Step } from './state';

/** The use-cases that the pane calls; loaded when they are first needed. */
export interface Tools extends DossierWriting, AcceptanceTools {
  readonly controler: (snapshot: Snapshot, options: ControleOptions) => Promise<Controle>;
  readonly corrigerSur: (findings: readonly Finding[]) => readonly CellEdit[];
  readonly marquesDe: (findings: readonly Finding[]) => readonly Mark[];
  readonly lireProfil: (content: unknown) => Promise<Profil | readonly string[]>;
}

export interface SessionDeps {
  readonly host: WorkbookHost;
  readonly loadTools: () => Promise<Tools>;
  readonly loadCommunes: () => Promise<Communes>;
  /** Keeps the dossier in the workbook. */
  readonly keeper?: TextKeeper;
  /** What a comparison needs beside; its own modules when nothing else is given. */
  readonly loadComparison?: () => Promise<ComparisonTools>;
  /** Makes sheets in the workbook; annexes are handed as files where it is absent. */
  readonly sheets?: SheetMaker;
  /** What makes annexes; its own modules when nothing else is given. */
  readonly loadAnnexes?: () => Promise<AnnexTools>;
}

export interface CheckListener {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  readonly onFindings: (findings: readonly Finding[]) => void;
  /** What was read before, and the only sheets to read again. */
  readonly since?: NonNullable<SnapshotOptions['since']>;
}

/** For a check that shows nothing until its end. */
export function unheard(): CheckListener {
  const { signal } = new AbortController();
  return { signal, onProgress: () => undefined, onFindings: () => undefined };
}

/** What applies now: thresholds and severities, and what the workbook keeps. */
export interface CurrentTerms {
  readonly profil: (dossier: Dossier) => Promise<Profil>;
  readonly dossier: () => Promise<Dossier>;
}

const STEP_OF = { lecture: 'tables', regles: 'rules' } as const;

/** Reads the workbook and checks it; the list of communes comes meanwhile. */
export async function runCheck(
  deps: SessionDeps,
  terms: CurrentTerms,
  listener: CheckListener,
): Promise<Controle> {
  const { signal, onProgress, onFindings, since } = listener;
  const kept = terms.dossier();
  const heavy = Promise.all([deps.loadTools(), deps.loadCommunes(), kept.then(terms.profil), kept]);
  // The reading may fail first: this one must not be left without a listener.
  heavy.catch(() => undefined);
  const snapshot = await deps.host.snapshot({
    signal,
    onProgress: (done, total) => onProgress({ step: 'sheets', done, total, detail: '' }),
    ...(since && { since }),
  });
  const [tools, communes, profil, dossier] = await heavy;
  return tools.controler(snapshot, {
    communes,
    profil,
    dossier,
    signal,
    onFindings,
    onProgress: ({ etape, fait, total, detail }) =>
      onProgress({ step: STEP_OF[etape], done: fait, total, detail }),
  });
}

const SHARES: readonly { readonly step: Step; readonly until: number }[] = [
  { step: 'sheets', until: 0.4 },
  { step: 'tables', until: 0.7 },
  { step: 'rules', until: 1 },
];

/** How far the whole check is, from 0 to 1. */
export function shareDone(progress: Progress | null): number {
  if (!progress) return 0;
  const index = SHARES.findIndex(({ step }) => step === progress.step);
  const from = SHARES[index - 1]?.until ?? 0;
  const until = SHARES[index]?.until ?? 1;
  const within = progress.total > 0 ? Math.min(1, progress.done / progress.total) : 0;
  return from + (until - from) * within;
}
