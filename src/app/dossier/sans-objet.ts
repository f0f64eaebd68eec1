import type { Acceptation } from './dossier';
import type { Tri } from './tri';

/** Points that only a comparison finds are not gone as long as nothing was compared. */
const D_UNE_COMPARAISON = /^avenant\//;

/** The acceptances whose cause is gone, as a check of one workbook can tell. */
export function sansObjetAuControle({ sansObjet }: Tri): readonly Acceptation[] {
  return sansObjet.filter(({ rule }) => !D_UNE_COMPARAISON.test(rule));
}
