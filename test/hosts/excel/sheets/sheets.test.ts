import type { SheetSpec } from '../../../../src/workbook';
import { openHost, workbookOf, type OpenedHost } from '../open-host';
import { annexe2, cell, column, spec } from './specs';

const workbook = () => workbookOf({ Convention: [['Crèche', 20]], Notes: [['à garder']] });

/** The sheet made of a spec, as the emulated Excel has it. */
async function made(
  change: Partial<SheetSpec>,
): Promise<OpenedHost & { sheet: ReturnType<OpenedHost['emulated']['sheet']> }> {
  const opened = await openHost({ workbook: workbook(), excelApi: '1.9' });
  const [name = ''] = await opened.host.addSheets([spec(change)]);
  return { ...opened, sheet: opened.emulated.sheet(name) };
}

describe('An annexe made in Excel', () => {
  it('takes three requests for 1 000 equipments', async () => {
    const { host, ledger } = await openHost({ workbook: workbook() });
    await host.addSheets([annexe2(1_000)]);
    expect(ledger.syncs).toBe(3);
    expect(ledger.housekeeping).toBe(0);
  });

  it('is cut in requests that Excel takes, however large it is', async () => {
    const { host, ledger, emulated } = await openHost({ workbook: workbook() });
    const long = 'é'.repeat(20_000);
    await host.addSheets([spec({ rows: column(...Array.from({ length: 150 }, () => long)) })]);
    expect(ledger.syncs).toBeGreaterThan(3);
    expect(ledger.largestPayload).toBeLessThan(5 * 1024 * 1024);
    expect(emulated.sheet('Annexe 2').getCell('A150').value).toBe(long);
  });

  it('is shown, and with it no other sheet of the same making', async () => {
    const { host, emulated } = await openHost({ workbook: workbook() });
    await host.addSheets([spec({ name: 'Listes', isHidden: true }), spec(), spec({ name: 'Suivi' })]);
    expect(emulated.selectedAddress).toMatch(/^'Annexe 2'!/);
  });

  it.each(['General', '@'])('holds texts as texts in cells of format %s', async (format) => {
    const texts = ['=1+1', '+33 1', '-5', '@SUM(A1)', '01000', '1/2', 'VRAI', "'texte", "''", '12 %', 'a\nb'];
    const rows = texts.map((text) => [cell(text, 'texte')]);
    const { host } = await made({ rows, styles: { texte: { format } } });
    const { cells } = (await host.snapshot()).sheets[2] ?? {};
    expect(texts.map((_, row) => cells?.cell(row, 0))).toMatchObject(
      texts.map((value) => ({ value, formula: null })),
    );
  });

  it('is bold where all pieces of a text are', async () => {
    const bold = { text: 'gras', bold: true };
    const { sheet } = await made({
      rows: column({ runs: [bold, bold] }, { runs: [bold, { text: ' et maigre' }] }),
    });
    expect([sheet.getCell('A1').font.bold, sheet.getCell('A2').value]).toEqual([true, 'gras et maigre']);
    expect((sheet.getCell('A2').font as object | undefined) ?? {}).toEqual({});
  });

  it('draws the sides of each cell, and nothing inside of what is merged', async () => {
    const line = { weight: 'thin', color: '#000000' } as const;
    const styles = { cadre: { border: line }, dessous: { border: { bottom: line } } };
    const { sheet } = await made({
      rows: [
        [cell('a', 'cadre'), cell('b', 'cadre')],
        [cell('c', 'cadre'), cell('d', 'cadre')],
        [cell('e', 'cadre'), null],
        [cell('f', 'dessous'), cell('g', 'dessous')],
      ],
      styles,
      merges: [{ top: 2, left: 0, bottom: 2, right: 1 }],
    });
    const sides = (address: string) => Object.keys(sheet.getCell(address).border).sort();
    expect(['A1', 'B1', 'A2', 'B2'].map(sides)).toEqual(Array(4).fill(['bottom', 'left', 'right', 'top']));
    expect(sides('A3')).not.toContain('right');
    expect(sides('B3')).toContain('right');
    expect([sides('A4'), sides('B4')]).toEqual([['bottom'], ['bottom']]);
  });

  it('gives a cell that leads elsewhere its own look, not that of links', async () => {
    const rows = [[{ ...cell('Crèche', 'point'), link: { sheet: 'Convention', row: 0, column: 0 } }]];
    const { sheet } = await made({ rows, styles: { point: { font: { bold: true } } } });
    expect(sheet.getCell('A1').value).toEqual({ text: 'Crèche', hyperlink: "#'Convention'!A1" });
    expect(sheet.getCell('A1').font).toEqual({ bold: true });
  });

  it('draws a threshold as a line over the columns', async () => {
    const figures = { top: 1, left: 1, bottom: 3, right: 1 };
    const { emulated, sheet } = await made({
      rows: column('Structure', 'a', 'b', 'c'),
      charts: [
        {
          kind: 'column',
          title: 'Occupation',
          at: { top: 5, left: 0, bottom: 20, right: 4 },
          categories: { ...figures, left: 0, right: 0 },
          series: [
            { name: 'Taux', values: figures },
            { name: 'Seuil', values: { ...figures, left: 2, right: 2 }, asLine: true, color: '#B10E1C' },
          ],
          format: '0%',
          maximum: 1,
        },
      ],
    });
    expect(emulated.book.chartsOf(sheet)).toMatchObject([
      {
        type: 'ColumnClustered',
        title: 'Occupation',
        place: 'A6:E21',
        legend: { position: 'Bottom', visible: true },
        valueAxis: { maximum: 1, minimum: '', format: '0%' },
        series: [
          { name: 'Taux', values: 'B2:B4', categories: 'A2:A4', type: 'ColumnClustered', color: '#0F3A5F' },
          { name: 'Seuil', values: 'C2:C4', categories: 'A2:A4', type: 'Line', lineColor: '#B10E1C' },
        ],
      },
    ]);
  });

  it('lets its lists be sorted out and only its open cells be filled in, when it is protected', async () => {
    const { host } = await made({
      rows: [[cell('Statut'), cell(null, 'saisie')]],
      styles: { saisie: { locked: false } },
      isProtected: true,
    });
    const { sheets } = await host.snapshot();
    expect(sheets[2]).toMatchObject({ name: 'Annexe 2', isProtected: true });
  });

  it('puts its first conditional format before the second', async () => {
    const range = { top: 0, left: 0, bottom: 3, right: 0 };
    const { excel } = await made({
      rows: column(1, 2, 3, 4),
      styles: { haut: { fill: '#FDE7E9' }, bas: { fill: '#EBF3FC', font: { bold: true } } },
      conditionalFormats: [
        { range, formula: '=A1>3', style: 'haut' },
        { range, formula: 'A1<2', style: 'bas' },
      ],
    });
    const formulas = await excel.Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getItem('Annexe 2').getRange().conditionalFormats;
      formats.load('items/custom/rule/formula');
      await context.sync();
      return formats.items.map(({ custom }) => custom.rule.formula);
    });
    expect(formulas).toEqual(['=A1>3', '=A1<2']);
  });
});

describe('An annexe rebuilt in Excel', () => {
  it('takes the place of the old one, and what leads to the new ones follows', async () => {
    const { host, emulated } = await openHost({ workbook: workbook() });
    await host.addSheets([spec(), spec({ name: 'Suivi' })]);
    await host.addSheets(
      [
        spec({ rows: column({ formula: "='Suivi'!A1" }) }),
        spec({ name: 'Suivi', rows: column('neuf') }),
        spec({ name: 'Plan' }),
      ],
      ['Annexe 2', 'Suivi', null],
    );
    expect((await host.snapshot()).sheets.map(({ name }) => name)).toEqual([
      'Convention',
      'Notes',
      'Annexe 2',
      'Suivi',
      'Plan',
    ]);
    expect(emulated.sheet('Annexe 2').getCell('A1').formula).toBe("'Suivi'!A1");
    expect(emulated.sheet('Suivi').getCell('A1').value).toBe('neuf');
  });
});
