import { lire } from '../reading';
import type { Snapshot } from '../workbook';
import type { Controle, ControleOptions } from './controle';
import { DOSSIER_VIDE } from './dossier';
import { parTranches } from './tranches';

/** What a check knows before any rule has run. */
export type Reconnaissance = Pick<Controle, 'snapshot' | 'lecture'>;

/** Reads the tables of a workbook, a slice at a time. */
export async function lireClasseur(
  snapshot: Snapshot,
  options: Pick<ControleOptions, 'communes' | 'dossier' | 'signal' | 'onProgress'>,
): Promise<Reconnaissance> {
  const { communes, dossier = DOSSIER_VIDE, signal, onProgress } = options;
  const total = snapshot.sheets.length;
  const rangs = new Map(snapshot.sheets.map(({ name }, rang) => [name, rang]));
  const signaler = (feuille: string) =>
    onProgress?.({ etape: 'lecture', fait: rangs.get(feuille) ?? 0, total, detail: feuille });
  const lecture = await parTranches(lire(snapshot, communes, dossier.consignes), signaler, signal);
  return { snapshot, lecture };
}
