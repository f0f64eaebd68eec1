import type { PageSetup, SheetSpec } from '../../workbook';

/** A4 between Excel’s usual margins, in points. */
const UTILE: Readonly<Record<PageSetup['orientation'], { readonly large: number; readonly haut: number }>> = {
  portrait: { large: 494, haut: 734 },
  landscape: { large: 741, haut: 487 },
};
/** Points that a row takes by itself, and a character of the usual font in width. */
const RANGEE = 15;
const CARACTERE = 5.25;

function hauteurs({ rows, heights }: SheetSpec): number[] {
  return rows.map((_, row) => heights.get(row) ?? RANGEE);
}

/** How many rows’ points a page takes, once the sheet is drawn small enough to fit its width. */
function hauteurDUnePage({ widths, page }: SheetSpec): number {
  const { large, haut } = UTILE[page.orientation];
  const largeur = widths.reduce((somme, caracteres) => somme + caracteres * CARACTERE, 0);
  return haut * Math.max(1, largeur / large);
}

/** Pages of A4 that a sheet takes when printed, as near as its measures say. */
export function pagesDe(spec: SheetSpec): number {
  const { page, isHidden } = spec;
  if (isHidden) return 0;
  if (page.onePage) return 1;
  const limite = hauteurDUnePage(spec);
  const coupures = new Set(page.breaks);
  const toutes = hauteurs(spec);
  const { titleRows } = page;
  const repetee = titleRows
    ? toutes.slice(titleRows.first, titleRows.last + 1).reduce((somme, hauteur) => somme + hauteur, 0)
    : 0;
  let pages = 1;
  let remplie = 0;
  toutes.forEach((hauteur, row) => {
    const deborde = remplie > 0 && remplie + hauteur > limite;
    if (deborde || coupures.has(row)) {
      pages += 1;
      remplie = repetee;
    }
    remplie += hauteur;
  });
  return pages;
}
