import type { SheetSpec, SpecCell, SpecValue } from '../../src/workbook';

const STYLES = {
  titre: { font: { bold: true, size: 16, color: '#0F3A5F' }, align: { vertical: 'center' } },
  taux: { format: '0.0%', border: { weight: 'thin', color: '#BFBFBF' }, align: { horizontal: 'right' } },
  saisie: { fill: '#F1F5FA', locked: false },
} as const;

/** A spec with these values from A1. */
export const specOf = (
  name: string,
  values: readonly (readonly SpecValue[])[],
  rest: Partial<SheetSpec> = {},
): SheetSpec => ({
  name,
  kind: 'suivi',
  origin: 'convention.xlsx, 2026-01-15',
  rows: values.map((row) => row.map((value): SpecCell | null => (value === null ? null : { value }))),
  styles: STYLES,
  merges: [],
  widths: [30, 12],
  heights: new Map([[0, 24]]),
  page: { orientation: 'landscape' },
  ...rest,
});

/** A bit of everything that a sheet of ours may have. */
export function fullSpec(): SheetSpec {
  const figures = { top: 2, left: 1, bottom: 3, right: 1 };
  const names = { top: 2, left: 0, bottom: 3, right: 0 };
  return specOf('Indicateurs EAJE', [], {
    rows: [
      [{ value: 'Indicateurs', style: 'titre' }],
      [{ value: 'Structure' }, { value: 'Taux' }, { value: 'Seuil' }],
      [
        { value: 'Les Lutins', link: { sheet: 'Annexe 2', row: 3, column: 1 } },
        { value: 0.8, style: 'taux' },
        { value: 0.7 },
      ],
      [{ value: 'Pomme d’Api' }, { value: 0.6, style: 'taux' }, { value: 0.7 }],
      [
        { value: 'Total' },
        { value: { formula: '=SUM(B3:B4)' }, style: 'taux' },
        { value: null, style: 'saisie' },
      ],
    ],
    page: {
      orientation: 'portrait',
      titleRows: { first: 0, last: 1 },
      breaks: [3],
      header: { left: 'CTG && territoire' },
      footer: { right: 'Page &P / &N' },
    },
    validations: [{ range: names, list: ['oui', 'non "peut-être"'], refusal: 'Choisissez dans la liste.' }],
    conditionalFormats: [{ range: figures, formula: '=B3<$C3', style: 'titre' }],
    charts: [
      {
        kind: 'column',
        title: 'Occupation',
        at: { top: 6, left: 0, bottom: 20, right: 3 },
        categories: names,
        series: [
          { name: 'Taux', values: figures },
          { name: 'Seuil', values: { ...figures, left: 2, right: 2 }, asLine: true, color: '#B10E1C' },
        ],
        format: '0%',
        minimum: 0,
        maximum: 1,
      },
    ],
    frozen: { rows: 2, columns: 1 },
    filter: { top: 1, left: 0, bottom: 3, right: 2 },
  });
}
