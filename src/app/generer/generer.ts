import type { FabriqueAnnexe, KindWord } from '../../annexes';
import type { SheetSpec } from '../../workbook';
import { parTranches } from '../tranches';
import { apercuDe } from './apercu';
import type { Apercu } from './apercu';
import { matiereDe } from './demande';
import type { DemandeAnnexe } from './demande';
import { fabriqueDe } from './fabriques';

/** Sheets ready to be made, and what to say of them before. */
export interface AnnexePreparee {
  readonly feuilles: readonly SheetSpec[];
  readonly apercu: Apercu;
}

/** The steps of a preparation, between which it can be stopped. */
function* etapes(
  demande: DemandeAnnexe,
  fabrique: FabriqueAnnexe,
  pagesDe: (feuille: SheetSpec) => number,
): Generator<undefined, AnnexePreparee, void> {
  yield;
  const feuilles = fabrique(matiereDe(demande), demande.options);
  yield;
  const pages = feuilles.reduce((somme, feuille) => somme + pagesDe(feuille), 0);
  yield;
  return { feuilles, apercu: apercuDe(demande, feuilles, pages) };
}

/** Prepares an annexe; nothing is written. Rejects with a HostError « cancelled » when the signal aborts. */
export async function preparerAnnexe(demande: DemandeAnnexe, signal?: AbortSignal): Promise<AnnexePreparee> {
  const [fabrique, { pagesDe }] = await Promise.all([fabriqueDe(demande.kind), import('../../annexes')]);
  return parTranches(etapes(demande, fabrique, pagesDe), () => undefined, signal);
}

const EN_WORD: readonly string[] = ['annexe-2', 'annexe-3'] satisfies KindWord[];

/** Whether this kind may be a Word document: those that are pasted into the convention. */
export function seFaitEnWord(kind: DemandeAnnexe['kind']): kind is KindWord {
  return EN_WORD.includes(kind);
}

/** The annexe as a Word document; null for a kind that is only made as sheets. */
export async function documentWord(demande: DemandeAnnexe): Promise<Uint8Array | null> {
  const { kind, options } = demande;
  if (!seFaitEnWord(kind)) return null;
  const annexes = await import('../../annexes');
  return annexes.documentWord(kind, matiereDe(demande), options);
}
