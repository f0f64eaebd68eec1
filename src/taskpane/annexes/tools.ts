import type { AnnexePreparee, DemandeAnnexe } from '../../app';
import type { SheetSpec } from '../../workbook';
import type { Communes } from '../modele';

export type Epci = ReturnType<Communes['chercherEpci']>[number];

/** The use-cases that make annexes and the writer of files; loaded when they are first needed. */
export interface AnnexTools {
  readonly preparerAnnexe: (demande: DemandeAnnexe, signal?: AbortSignal) => Promise<AnnexePreparee>;
  readonly documentWord: (demande: DemandeAnnexe) => Promise<Uint8Array | null>;
  readonly feuillesVides: (
    communes: Communes,
    epci: Epci | null,
    jour: string,
  ) => Promise<readonly SheetSpec[]>;
  readonly newWorkbook: (feuilles: readonly SheetSpec[]) => Uint8Array;
}

export async function loadAnnexes(): Promise<AnnexTools> {
  const [{ documentWord, feuillesVides, preparerAnnexe, sansLiensPerdus }, { newWorkbook }] =
    await Promise.all([import('../../app'), import('../../hosts/xlsx')]);
  return {
    documentWord,
    feuillesVides,
    preparerAnnexe,
    newWorkbook: (feuilles) => newWorkbook(sansLiensPerdus(feuilles)),
  };
}
