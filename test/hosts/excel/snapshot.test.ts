import { planRequests } from '../../../src/hosts/excel/cell-blocks';
import { openHost, workbookOf } from './open-host';

const numbers = (rows: number, columns: number): number[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => row * columns + column + 1),
  );

describe('Reading the workbook open in Excel', () => {
  it('takes three requests and no clean-up, however many sheets there are', async () => {
    const sheets = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`Commune ${n}`, numbers(20, 6)]));
    const { host, ledger } = await openHost({ workbook: workbookOf(sheets) });
    const { sheets: read } = await host.snapshot();
    expect(read).toHaveLength(30);
    expect(ledger.syncs).toBe(3);
    expect(ledger.housekeeping).toBe(0);
    expect(ledger.cells).toBe(30 * 20 * 6 * 3);
  });

  it('cuts large sheets by rows and fills each request with what fits', () => {
    const block = (sheet: number, rows: number) => ({
      sheet,
      bounds: { top: 2, left: 0, bottom: rows + 1, right: 9 },
    });
    const requests = planRequests([block(0, 25), block(1, 3), block(2, 4)], 100);
    expect(
      requests.map((blocks) => blocks.map(({ sheet, bounds }) => [sheet, bounds.top, bounds.bottom])),
    ).toEqual([
      [[0, 2, 11]],
      [[0, 12, 21]],
      [
        [0, 22, 26],
        [1, 2, 4],
      ],
      [[2, 2, 5]],
    ]);
  });

  it('asks again by halves when Excel finds the answer too large, down to a row', async () => {
    const long = 'é'.repeat(2_000);
    const rows = Array.from({ length: 9 }, (_, row) => [row, long]);
    const { host, ledger } = await openHost({ workbook: workbookOf({ Fiches: rows }), payloadLimit: 12_000 });
    const { sheets } = await host.snapshot();
    expect(sheets[0]?.cells.value(8, 1)).toBe(long);
    expect(
      ledger.entries.filter(({ error }) => error === 'ResponsePayloadSizeLimitExceeded').length,
    ).toBeGreaterThan(1);
  });

  it('says so when a single row is too large', async () => {
    const workbook = workbookOf({ Fiches: [['x'.repeat(9_000)]] });
    const { host } = await openHost({ workbook, payloadLimit: 12_000 });
    await expect(host.snapshot()).rejects.toMatchObject({
      code: 'too-large',
      message: 'Une ligne de ce classeur contient trop de texte pour être lue.',
    });
  });

  it('never takes for empty the cells that Excel gives as null', async () => {
    const workbook = workbookOf({ Immense: numbers(10, 3) });
    const { host } = await openHost({ workbook, readableCells: 20 });
    const { sheets } = await host.snapshot();
    expect(sheets[0]?.cells.cellCount).toBe(30);
  });

  it('lists a chart sheet, without cells, and reads the others', async () => {
    const workbook = workbookOf({ 'Annexe 2': [['Crèche']], Graphique: [], Bilan: [[1]] });
    const { host } = await openHost({ workbook, chartSheets: ['Graphique'] });
    const { sheets } = await host.snapshot();
    expect(sheets.map(({ name, kind }) => [name, kind])).toEqual([
      ['Annexe 2', 'worksheet'],
      ['Graphique', 'chart'],
      ['Bilan', 'worksheet'],
    ]);
    expect(sheets[2]?.cells.value(0, 0)).toBe(1);
  });

  it('knows merged cells from ExcelApi 1.13 on, and reads without them on an older Excel', async () => {
    const workbook = workbookOf({ Feuille: [['Titre']] });
    workbook.getWorksheet('Feuille')?.mergeCells('A1:C1');
    const recent = await openHost({ workbook, excelApi: '1.17' });
    const old = await openHost({ workbook, excelApi: '1.9' });
    expect((await recent.host.snapshot()).sheets[0]?.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 2 },
    ]);
    expect((await old.host.snapshot()).sheets[0]).toMatchObject({ merges: [], name: 'Feuille' });
    expect(old.ledger.entries.every(({ error }) => error === null)).toBe(true);
  });

  it('asks line by line only where some lines are hidden and others not', async () => {
    const workbook = workbookOf({ Toutes: numbers(3, 3), Une: numbers(3, 3) });
    for (const row of [1, 2, 3]) {
      const line = workbook.getWorksheet('Toutes')?.getRow(row);
      if (line) line.hidden = true;
    }
    const column = workbook.getWorksheet('Une')?.getColumn(2);
    if (column) column.hidden = true;
    const { host, ledger } = await openHost({ workbook });
    const { sheets } = await host.snapshot();
    expect([...(sheets[0]?.hiddenRows ?? [])]).toEqual([0, 1, 2]);
    expect([...(sheets[1]?.hiddenColumns ?? [])]).toEqual([1]);
    expect(ledger.syncs).toBe(3);
  });

  it('stops between two requests when the user cancels', async () => {
    const { host, ledger } = await openHost({ workbook: workbookOf({ Feuille: numbers(2, 2) }) });
    const cancel = new AbortController();
    const reading = host.snapshot({ signal: cancel.signal, onProgress: () => cancel.abort() });
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    expect(ledger.syncs).toBe(3);
  });
});
