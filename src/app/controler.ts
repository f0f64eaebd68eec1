import { PROFIL_DEFAUT } from '../referentiel';
import type { Profil } from '../referentiel';
import { evaluer, regles } from '../rules';
import type { Finding, Severity } from '../rules';
import type { Lecture } from '../reading';
import type { Snapshot } from '../workbook';
import type { Controle, ControleOptions } from './controle';
import { lireClasseur } from './lire-classeur';
import { DOSSIER_VIDE, trier } from './dossier';
import { parTranches } from './tranches';

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

function compte(findings: readonly Finding[], gravite: Severity): number {
  return findings.filter(({ severity }) => severity === gravite).length;
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
  const tri = trier(releves, dossier.acceptations);
  const findings = tri.ouverts;
  return {
    snapshot,
    lecture,
    profil,
    dossier,
    findings,
    releves,
    tri,
    summary: {
      error: compte(findings, 'error'),
      warning: compte(findings, 'warning'),
      info: compte(findings, 'info'),
      cells: cellulesDe(snapshot),
      milliseconds: Math.round(performance.now() - debut),
    },
  };
}
