import { lire } from '../reading';
import type { Consignes, Lecture } from '../reading';
import type { Snapshot } from '../workbook';
import type { Controle, ControleOptions } from './controle';
import { DOSSIER_VIDE } from './dossier';
import { parTranches } from './tranches';

/** What a check knows before any rule has run. */
export type Reconnaissance = Pick<Controle, 'snapshot' | 'lecture'>;

type OptionsDeLecture = Pick<ControleOptions, 'communes' | 'dossier' | 'signal' | 'onProgress'>;

/** Workbooks read before anybody asked, as they are without a consigne. */
const lusDAvance = new WeakMap<Snapshot, Lecture>();

function sansConsigne({ avis, libelles, convention }: Consignes): boolean {
  return avis.length === 0 && libelles.length === 0 && convention === null;
}

/** Reads the tables of a workbook, a slice at a time; one that was read ahead is known at once. */
export async function lireClasseur(snapshot: Snapshot, options: OptionsDeLecture): Promise<Reconnaissance> {
  const { communes, dossier = DOSSIER_VIDE, signal, onProgress } = options;
  const lue = lusDAvance.get(snapshot);
  if (lue && sansConsigne(dossier.consignes)) return { snapshot, lecture: lue };
  const total = snapshot.sheets.length;
  const rangs = new Map(snapshot.sheets.map(({ name }, rang) => [name, rang]));
  const signaler = (feuille: string) =>
    onProgress?.({ etape: 'lecture', fait: rangs.get(feuille) ?? 0, total, detail: feuille });
  const lecture = await parTranches(lire(snapshot, communes, dossier.consignes), signaler, signal);
  return { snapshot, lecture };
}

/**
 * Reads a workbook that somebody will probably check: the check of this very snapshot then begins with its rules.
 * Rejects with a HostError « cancelled » when the signal aborts.
 */
export async function lireDAvance(
  snapshot: Snapshot,
  options: Pick<OptionsDeLecture, 'communes' | 'signal'>,
): Promise<void> {
  const { lecture } = await lireClasseur(snapshot, options);
  lusDAvance.set(snapshot, lecture);
}
