import { lire } from '../reading';
import type { Consignes, Lecture } from '../reading';
import type { Snapshot } from '../workbook';
import type { Controle, ControleOptions } from './controle';
import { DOSSIER_VIDE } from './dossier';
import { parTranches } from './tranches';

/** What a check knows before any rule has run. */
export type Reconnaissance = Pick<Controle, 'snapshot' | 'lecture'>;

type OptionsDeLecture = Pick<ControleOptions, 'communes' | 'dossier' | 'signal' | 'onProgress'>;

/** A reading begun before anybody asked for it, as the workbook is without a consigne. */
interface Avance {
  readonly lecture: Promise<Lecture>;
  readonly arret: AbortController;
  /** Told how far it is, once somebody waits for it. */
  suivi?: OptionsDeLecture['onProgress'];
}

const avances = new WeakMap<Snapshot, Avance>();

function sansConsigne({ avis, libelles, convention }: Consignes): boolean {
  return avis.length === 0 && libelles.length === 0 && convention === null;
}

/** Reads the tables of a workbook, a slice at a time; one that is being read ahead is waited for. */
export async function lireClasseur(snapshot: Snapshot, options: OptionsDeLecture): Promise<Reconnaissance> {
  const { dossier = DOSSIER_VIDE } = options;
  const avance = avances.get(snapshot);
  if (avance && sansConsigne(dossier.consignes))
    return { snapshot, lecture: await rejoindre(avance, options) };
  avance?.arret.abort();
  return { snapshot, lecture: await lireTables(snapshot, options) };
}

function lireTables(snapshot: Snapshot, options: OptionsDeLecture): Promise<Lecture> {
  const { communes, dossier = DOSSIER_VIDE, signal, onProgress } = options;
  const total = snapshot.sheets.length;
  const rangs = new Map(snapshot.sheets.map(({ name }, rang) => [name, rang]));
  const signaler = (feuille: string) =>
    onProgress?.({ etape: 'lecture', fait: rangs.get(feuille) ?? 0, total, detail: feuille });
  return parTranches(lire(snapshot, communes, dossier.consignes), signaler, signal);
}

async function rejoindre(avance: Avance, { signal, onProgress }: OptionsDeLecture): Promise<Lecture> {
  const arreter = () => avance.arret.abort();
  if (signal?.aborted) arreter();
  signal?.addEventListener('abort', arreter);
  avance.suivi = onProgress;
  try {
    return await avance.lecture;
  } finally {
    signal?.removeEventListener('abort', arreter);
    delete avance.suivi;
  }
}

/**
 * Reads a workbook that somebody will probably check: the check of this very snapshot then begins with its rules.
 * Rejects with a HostError « cancelled » when that check is cancelled meanwhile, or must read it otherwise.
 */
export async function lireDAvance(
  snapshot: Snapshot,
  { communes }: Pick<OptionsDeLecture, 'communes'>,
): Promise<void> {
  const arret = new AbortController();
  const onProgress: OptionsDeLecture['onProgress'] = (progres) => avances.get(snapshot)?.suivi?.(progres);
  const lecture = lireTables(snapshot, { communes, signal: arret.signal, onProgress });
  avances.set(snapshot, { lecture, arret });
  try {
    await lecture;
  } catch (error) {
    avances.delete(snapshot);
    throw error;
  }
}
