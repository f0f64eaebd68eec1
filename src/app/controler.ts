import { PROFIL_DEFAUT } from '../referentiel';
import type { Profil } from '../referentiel';
import { evaluer, regles } from '../rules';
import type { Finding } from '../rules';
import type { Lecture } from '../reading';
import type { Snapshot } from '../workbook';
import type { Controle, ControleOptions } from './controle';
import { lireClasseur } from './lire-classeur';
import { DOSSIER_VIDE } from './dossier';
import { parTranches } from './tranches';
import { trierReleves } from './tri-du-controle';

function evaluerParTranches(
  snapshot: Snapshot,
  lecture: Lecture,
  options: ControleOptions & { readonly profil: Profil },
): Promise<readonly Finding[]> {
  const { communes, profil, signal, onProgress, onFindings } = options;
  const titres = new Set<string>();
  return parTranches(
    evaluer({ lecture, communes, profil }, regles, snapshot),
    ({ titre, findings }) => {
      titres.add(titre);
      onProgress?.({ etape: 'regles', fait: titres.size, total: regles.length, detail: titre });
      if (findings.length > 0) onFindings?.(findings);
    },
    signal,
  );
}

function cellulesDe(snapshot: Snapshot): number {
  return snapshot.sheets.reduce((somme, sheet) => somme + sheet.cells.cellCount, 0);
}

/** Reads a workbook and checks it, a slice at a time. Rejects with a HostError « cancelled » when the signal aborts. */
export async function controler(snapshot: Snapshot, options: ControleOptions): Promise<Controle> {
  const debut = performance.now();
  const { lecture } = await lireClasseur(snapshot, options);
  const { profil = PROFIL_DEFAUT, dossier = DOSSIER_VIDE } = options;
  const releves = await evaluerParTranches(snapshot, lecture, { ...options, profil });
  const { comptes, ...trie } = trierReleves(releves, dossier);
  const milliseconds = Math.round(performance.now() - debut);
  return {
    snapshot,
    lecture,
    profil,
    ...trie,
    summary: { ...comptes, cells: cellulesDe(snapshot), milliseconds },
  };
}
