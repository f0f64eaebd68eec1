import { DOSSIER_VIDE, lireDossiers, profilDuDossier } from '../app';
import type { Dossier, Profil } from '../app';
import { XlsxHost } from '../hosts/xlsx';
import type { Snapshot } from '../workbook';
import type { Sortie } from './executer';
import { nomDe, octetsDe } from './fichiers';

/** A workbook, and what it says of how to read and check it. */
export interface ClasseurOuvert {
  readonly hote: XlsxHost;
  readonly snapshot: Snapshot;
  readonly options: { readonly dossier: Dossier; readonly profil?: Profil };
}

export interface OuvertureOptions {
  /** The profil asked for, which goes before the one of the workbook. */
  readonly profil: Profil | undefined;
  /** What the workbook keeps is left aside. */
  readonly sansDossier: boolean;
  readonly sortie: Sortie;
}

/** What the workbook keeps; the user is told of what cannot be used in it. */
async function optionsGardees(
  hote: XlsxHost,
  chemin: string,
  { profil, sortie }: OuvertureOptions,
): Promise<ClasseurOuvert['options']> {
  const dossier = lireDossiers(await hote.readKept());
  const garde = profil ? { profil, probleme: null } : await profilDuDossier(dossier);
  for (const probleme of [...(dossier.problemes ?? []), garde.probleme ?? []].flat()) {
    sortie.signaler(`ctg-annexes : ${chemin} : ${probleme}`);
  }
  return garde.profil ? { dossier, profil: garde.profil } : { dossier };
}

/** Opens a workbook with what it keeps; rejects with one French sentence when it cannot be read. */
export async function ouvrirClasseur(chemin: string, options: OuvertureOptions): Promise<ClasseurOuvert> {
  const hote = await XlsxHost.open(await octetsDe(chemin), nomDe(chemin));
  const sansRien = { dossier: DOSSIER_VIDE, ...(options.profil && { profil: options.profil }) };
  return {
    hote,
    snapshot: await hote.snapshot(),
    options: options.sansDossier ? sansRien : await optionsGardees(hote, chemin, options),
  };
}
