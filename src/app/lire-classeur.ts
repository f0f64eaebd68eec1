import { lire } from '../reading';
import type { Snapshot } from '../workbook';
import type { Controle, ControleOptions } from './controle';
import { avecFeuillesUtiles, sansFeuillesFaites } from './copies';
import { parTranches } from './tranches';

/** What a check knows before any rule has run. */
export type Reconnaissance = Pick<Controle, 'snapshot' | 'lecture'>;

/** Reads the tables of a workbook, a slice at a time. Sheets that we made from the others are not read twice. */
export async function lireClasseur(
  snapshot: Snapshot,
  { communes, signal, onProgress }: Pick<ControleOptions, 'communes' | 'signal' | 'onProgress'>,
): Promise<Reconnaissance> {
  const total = snapshot.sheets.length;
  const rangs = new Map(snapshot.sheets.map(({ name }, rang) => [name, rang]));
  const signaler = (feuille: string) =>
    onProgress?.({ etape: 'lecture', fait: rangs.get(feuille) ?? 0, total, detail: feuille });
  const lireFeuilles = (lu: Snapshot) => parTranches(lire(lu, communes), signaler, signal);
  const lecture = await lireFeuilles(sansFeuillesFaites(snapshot));
  const complet = avecFeuillesUtiles(snapshot, lecture);
  return { snapshot, lecture: complet ? await lireFeuilles(complet) : lecture };
}
