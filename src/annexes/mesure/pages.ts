import type { SheetSpec } from '../../workbook';
import { HAUTEUR_LIGNE } from './hauteur';
import { hauteurDePage, sommeDe } from './papier';

/** Points of the rows that are printed again on each page. */
function hauteurRepetee({ titleRows }: SheetSpec['page'], hauteurs: readonly number[]): number {
  return titleRows ? sommeDe(hauteurs.slice(titleRows.first, titleRows.last + 1)) : 0;
}

/** Pages of A4 that a sheet takes when printed, as near as its measures say. */
export function pagesDe({ rows, heights, widths, page, isHidden }: SheetSpec): number {
  if (isHidden) return 0;
  if (page.onePage) return 1;
  const limite = hauteurDePage(page.orientation, widths);
  const coupures = new Set(page.breaks);
  const hauteurs = rows.map((_, row) => heights.get(row) ?? HAUTEUR_LIGNE);
  const repetee = hauteurRepetee(page, hauteurs);
  let pages = 1;
  let remplie = 0;
  hauteurs.forEach((hauteur, row) => {
    const deborde = remplie > 0 && remplie + hauteur > limite;
    if (deborde || coupures.has(row)) {
      pages += 1;
      remplie = repetee;
    }
    remplie += hauteur;
  });
  return pages;
}
