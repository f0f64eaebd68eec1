import type { SheetSpec, SpecCell, SpecValue } from '../../../../src/workbook';

export const cell = (value: SpecValue, style?: string): SpecCell => ({
  value,
  ...(style === undefined ? {} : { style }),
});

/** A plain sheet with what a test adds to it. */
export function spec(change: Partial<SheetSpec> = {}): SheetSpec {
  return {
    name: 'Annexe 2',
    kind: 'annexe-2',
    origin: 'convention.xlsx, 22/11/2026',
    rows: [[cell('Crèche Les Lutins')]],
    styles: {},
    merges: [],
    widths: [],
    heights: new Map(),
    page: { orientation: 'portrait' },
    ...change,
  };
}

/** A column of texts. */
export const column = (...values: readonly SpecValue[]): SpecCell[][] => values.map((value) => [cell(value)]);

const STYLES: SheetSpec['styles'] = {
  titre: { font: { bold: true, size: 14, color: '#0F6CBD' }, align: { horizontal: 'center' } },
  entete: {
    font: { bold: true },
    fill: '#EBF3FC',
    border: { weight: 'medium', color: '#0F6CBD' },
    align: { wrap: true, vertical: 'center' },
  },
  cellule: { border: { weight: 'thin', color: '#808080' }, align: { wrap: true, vertical: 'top' } },
  places: { border: { weight: 'thin', color: '#808080' }, format: '#,##0' },
};

/** Blocks of a collectivité, each with its title, its header and its merged type cells. */
export function annexe2(equipments: number, perBlock = 20): SheetSpec {
  const rows: (SpecCell | null)[][] = [];
  const merges: SheetSpec['merges'][number][] = [];
  const heights = new Map<number, number>();
  const breaks: number[] = [];
  for (let done = 0; done < equipments; done += perBlock) {
    const top = rows.length;
    if (top > 0) breaks.push(top);
    heights.set(top, 30);
    merges.push({ top, left: 0, bottom: top, right: 2 });
    rows.push([cell(`NOM DE LA COLLECTIVITÉ LOCALE SIGNATAIRE : Commune ${done / perBlock + 1}`, 'titre')]);
    rows.push(['Type de structure', 'Nom et adresse', 'Places'].map((title) => cell(title, 'entete')));
    const count = Math.min(perBlock, equipments - done);
    merges.push({ top: top + 2, left: 0, bottom: top + 1 + count, right: 0 });
    for (let index = 0; index < count; index += 1) {
      rows.push([
        index === 0 ? cell('Crèche', 'cellule') : null,
        cell(`Structure ${done + index}, ${index + 1} rue des Écoles, 01340 Exemple`, 'cellule'),
        cell(20 + (index % 30), 'places'),
      ]);
    }
  }
  return spec({
    rows,
    merges,
    heights,
    styles: STYLES,
    widths: [28, 60, 10],
    page: {
      orientation: 'portrait',
      titleRows: { first: 0, last: 1 },
      breaks,
      footer: { center: 'Page &P sur &N' },
    },
    frozen: { rows: 2, columns: 0 },
  });
}
