import type {
  Communes,
  Comparaison,
  ComparaisonPresentee,
  ComparerOptions,
  Reconnaissance,
  Snapshot,
  WorkbookHost,
} from '../modele';

type ReadOptions = Parameters<WorkbookHost['snapshot']>[0];

/** The use-cases of a comparison and the reader of files; loaded when they are first needed. */
export interface ComparisonTools {
  readonly readWorkbook: (bytes: Uint8Array, fileName: string, options?: ReadOptions) => Promise<Snapshot>;
  readonly lireClasseur: (
    snapshot: Snapshot,
    options: { readonly communes: Communes; readonly signal?: AbortSignal },
  ) => Promise<Reconnaissance>;
  readonly comparer: (
    avant: Reconnaissance,
    apres: Reconnaissance,
    options: ComparerOptions,
  ) => Promise<Comparaison>;
  readonly presenterComparaison: (comparaison: Comparaison) => ComparaisonPresentee;
}

export interface ComparisonDeps {
  readonly host: Pick<WorkbookHost, 'snapshot'>;
  readonly loadCommunes: () => Promise<Communes>;
  readonly loadComparison: () => Promise<ComparisonTools>;
}

/** What follows a comparison under way. */
export interface ComparisonListener {
  readonly signal: AbortSignal;
  readonly onProgress: (doing: string, share: number) => void;
}

/** A file that the user chose; its bytes stay on the computer. */
export type ChosenFile = Pick<File, 'name' | 'arrayBuffer'>;

/** Shares of the whole: reading the file, understanding it, reading the workbook, understanding it, comparing. */
const SHARES = { file: 0, previous: 0.3, workbook: 0.5, current: 0.7, comparing: 0.9 } as const;

const DOING = {
  file: 'Lecture de la version précédente…',
  previous: 'Recherche de ses tableaux…',
  workbook: 'Lecture de ce classeur…',
  current: 'Recherche de ses tableaux…',
  comparing: 'Comparaison…',
} as const;

type Stage = keyof typeof SHARES;

/** How far a stage is, within the share of the next one. */
function within(stage: Stage, next: Stage, done: number, total: number): number {
  return SHARES[stage] + (SHARES[next] - SHARES[stage]) * (total > 0 ? done / total : 0);
}

/** Reads the previous version from its file. */
export async function readPrevious(
  { loadComparison, loadCommunes }: ComparisonDeps,
  file: ChosenFile,
  { signal, onProgress }: ComparisonListener,
): Promise<Reconnaissance> {
  onProgress(DOING.file, SHARES.file);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [tools, communes] = await Promise.all([loadComparison(), loadCommunes()]);
  const snapshot = await tools.readWorkbook(bytes, file.name, {
    signal,
    onProgress: (done, total) => onProgress(DOING.file, within('file', 'previous', done, total)),
  });
  onProgress(DOING.previous, SHARES.previous);
  return tools.lireClasseur(snapshot, { communes, signal });
}

/** Reads the workbook as it is now. */
export async function readCurrent(
  { host, loadComparison, loadCommunes }: ComparisonDeps,
  { signal, onProgress }: ComparisonListener,
): Promise<Reconnaissance> {
  onProgress(DOING.workbook, SHARES.workbook);
  const snapshot = await host.snapshot({
    signal,
    onProgress: (done, total) => onProgress(DOING.workbook, within('workbook', 'current', done, total)),
  });
  onProgress(DOING.current, SHARES.current);
  const [tools, communes] = await Promise.all([loadComparison(), loadCommunes()]);
  return tools.lireClasseur(snapshot, { communes, signal });
}

/** What changes, and how it is shown. */
export interface Compared {
  readonly comparison: Comparaison;
  readonly presented: ComparaisonPresentee;
}

/** Compares two versions that are read, and puts what changes in words. */
export async function compareRead(
  { loadComparison, loadCommunes }: ComparisonDeps,
  avant: Reconnaissance,
  apres: Reconnaissance,
  { signal, onProgress }: ComparisonListener,
): Promise<Compared> {
  onProgress(DOING.comparing, SHARES.comparing);
  const [tools, communes] = await Promise.all([loadComparison(), loadCommunes()]);
  const comparison = await tools.comparer(avant, apres, { communes, signal });
  return { comparison, presented: tools.presenterComparaison(comparison) };
}
