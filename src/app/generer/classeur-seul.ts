import type { SheetSpec, SpecCell } from '../../workbook';

/** The sheets as they stand by themselves: without the links to sheets that are not among them. */
export function sansLiensPerdus(feuilles: readonly SheetSpec[]): readonly SheetSpec[] {
  const noms = new Set(feuilles.map(({ name }) => name));
  const detacher = (cell: SpecCell | null): SpecCell | null => {
    if (!cell?.link || noms.has(cell.link.sheet)) return cell;
    const { value, style } = cell;
    return style === undefined ? { value } : { value, style };
  };
  return feuilles.map((feuille) => ({ ...feuille, rows: feuille.rows.map((row) => row.map(detacher)) }));
}
