import { strFromU8, unzipSync } from 'fflate';
import { XlsxHost } from '../../../src/hosts/xlsx';
import type { CellEdit, CellRef, CellValue, Mark, WorkbookHost } from '../../../src/workbook';
import { minimalXlsx, relationships } from './minimal-xlsx';

const ROWS =
  '<row r="1"><c r="A1" t="str"><v>Marck</v></c><c r="B1"><v>623730</v></c></row>' +
  '<row r="2"><c r="A2"><f>B1*2</f><v>1247460</v></c></row>';

const open = (): Promise<XlsxHost> =>
  XlsxHost.open(
    minimalXlsx({
      sheets: [
        { name: 'Annexe 2', rows: ROWS },
        { name: 'Signée', rows: ROWS, after: '<sheetProtection sheet="1"/>' },
      ],
    }),
    'essai.xlsx',
  );

const at = (row: number, column: number, sheet = 'Annexe 2'): CellRef => ({ sheet, row, column });
const edit = (place: CellRef, before: CellValue, value: CellValue): CellEdit => ({
  at: place,
  before,
  value,
});

async function cellOf(host: WorkbookHost, { sheet, row, column }: CellRef) {
  const snapshot = await host.snapshot();
  return snapshot.sheets.find(({ name }) => name === sheet)?.cells.cell(row, column) ?? null;
}

describe('Corrections in an .xlsx file', () => {
  test('show in the next snapshot, and leave the one before as it was', async () => {
    const host = await open();
    const before = await host.snapshot();
    await host.apply([edit(at(0, 1), 623730, 62730), edit(at(5, 2), null, 'ajout')]);
    expect((await cellOf(host, at(0, 1)))?.value).toBe(62730);
    expect((await cellOf(host, at(5, 2)))?.value).toBe('ajout');
    expect(before.sheets[0]?.cells.value(0, 1)).toBe(623730);
    expect(before.sheets[0]?.cells.rowCount).toBe(2);
  });

  test('are all refused when one cell is not what it was', async () => {
    const host = await open();
    const edits = [edit(at(0, 1), 623730, 62730), edit(at(0, 0), 'Calais', 'Coulogne')];
    await expect(host.apply(edits)).rejects.toMatchObject({
      code: 'changed',
      message:
        'La cellule A1 de la feuille «\u00a0Annexe 2\u00a0» a changé depuis le contrôle. Contrôlez à nouveau.',
    });
    expect((await cellOf(host, at(0, 1)))?.value).toBe(623730);
  });

  test.each<[string, CellEdit, string]>([
    ['of a protected sheet', edit(at(0, 1, 'Signée'), 623730, 62730), 'protected'],
    ['of a sheet that is not there', edit(at(0, 0, 'Annexe 9'), null, 1), 'not-found'],
    ['outside the bounds of Excel', edit(at(-1, 0), null, 1), 'unsupported'],
    ['with a number that is none', edit(at(0, 1), 623730, NaN), 'unsupported'],
  ])('%s are refused', async (_, wrong, code) => {
    await expect((await open()).apply([wrong])).rejects.toMatchObject({ code });
  });

  test.each(['t="array" ref="A1:A2"', 't="dataTable" ref="A1:A2" r1="B1"'])(
    'are refused in each cell that one formula fills (%s)',
    async (attributes) => {
      const rows =
        `<row r="1"><c r="A1"><f ${attributes}>B1:B2*2</f><v>2</v></c><c r="B1"><v>1</v></c></row>` +
        '<row r="2"><c r="A2"><v>4</v></c></row>';
      const host = await XlsxHost.open(minimalXlsx({ sheets: [{ name: 'Annexe 2', rows }] }), 'essai.xlsx');
      for (const [row, value] of [2, 4].entries()) {
        const refused = host.apply([edit(at(0, 1), 1, 3), edit(at(row, 0), value, 5)]);
        await expect(refused).rejects.toMatchObject({
          name: 'HostError',
          code: 'unsupported',
          message: expect.stringContaining(`La cellule A${String(row + 1)} `) as string,
        });
      }
      expect(host.isChanged).toBe(false);
    },
  );

  test('are refused in the header of an Excel table, whose text the file holds twice; not below it', async () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><v>Vile</v></c></row><row r="2"><c r="A2" t="str"><v>Marc</v></c></row>';
    const parts = {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships([
        { id: 'rId1', type: 'table', target: '../tables/table1.xml' },
      ]),
      'xl/tables/table1.xml': '<table id="1" name="Villes" ref="A1:A2"><tableColumns count="1"/></table>',
    };
    const bytes = minimalXlsx({ sheets: [{ name: 'Annexe 2', rows }], parts });
    const host = await XlsxHost.open(bytes, 'essai.xlsx');
    await expect(host.apply([edit(at(0, 0), 'Vile', 'Ville')])).rejects.toMatchObject({
      code: 'unsupported',
      message: expect.stringContaining('est l’en-tête d’un tableau Excel') as string,
    });
    await host.apply([edit(at(1, 0), 'Marc', 'Marck')]);
    expect((await cellOf(host, at(1, 0)))?.value).toBe('Marck');
  });

  test('replace a formula that fills its own cell only', async () => {
    const rows = '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1">SUM(B1:B2*2)</f><v>2</v></c></row>';
    const host = await XlsxHost.open(minimalXlsx({ sheets: [{ name: 'Annexe 2', rows }] }), 'essai.xlsx');
    await host.apply([edit(at(0, 0), 2, 3)]);
    expect(await cellOf(host, at(0, 0))).toEqual({ value: 3, formula: null, format: 'General' });
  });

  test('are undone by the edits given back, formula and format included', async () => {
    const host = await open();
    const before = await host.snapshot();
    const edits = [
      { ...edit(at(1, 0), 1247460, 'x'), format: '@' },
      edit(at(1, 0), 'x', 'y'),
      edit(at(3, 3), null, 1),
    ];
    const undo = await host.apply(edits);
    expect(await cellOf(host, at(1, 0))).toEqual({ value: 'y', formula: null, format: '@' });
    await host.apply(undo);
    expect(await host.snapshot()).toEqual(before);
    expect(host.isChanged).toBe(false);
  });

  test('replace what was written for a number, and leave such a cell beside as it is', async () => {
    const nan = '<c r="B1"><v>nan</v></c>';
    const bytes = minimalXlsx({ sheets: [{ rows: `<row r="1"><c r="A1"><v>inf</v></c>${nan}</row>` }] });
    const host = await XlsxHost.open(bytes, 'essai.xlsx');
    await host.apply([edit(at(0, 0, 'Feuil1'), 'inf', 12)]);
    const sheet = strFromU8(unzipSync(await host.save())['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain(`<row r="1"><c r="A1"><v>12</v></c>${nan}</row>`);
  });

  test('an empty text empties the cell', async () => {
    const host = await open();
    const undo = await host.apply([edit(at(0, 0), 'Marck', '')]);
    expect(await cellOf(host, at(0, 0))).toBeNull();
    await host.apply(undo);
    expect((await cellOf(host, at(0, 0)))?.value).toBe('Marck');
  });
});

describe('Marks in an .xlsx file', () => {
  const mark = (place: CellRef): Mark => ({ at: place, level: 'error' });

  test('replace one another and go away, and the listener is told', async () => {
    const host = await open();
    const told: number[] = [];
    const stop = host.listen({ marksShown: (marks) => told.push(marks.length) });
    await host.showMarks([mark(at(0, 0)), mark(at(0, 1))]);
    await host.showMarks([mark(at(1, 0))]);
    expect(host.marks).toEqual([mark(at(1, 0))]);
    await host.clearMarks();
    expect(host.marks).toEqual([]);
    stop();
    await host.showMarks([mark(at(0, 0))]);
    expect(told).toEqual([2, 1, 0]);
  });

  test('show on a protected sheet, and not on one that is missing', async () => {
    const report = await (await open()).showMarks([mark(at(0, 0, 'Signée')), mark(at(0, 0, 'Annexe 9'))]);
    expect(report).toEqual({
      marked: 1,
      skippedSheets: [
        { sheet: 'Annexe 9', reason: 'La feuille «\u00a0Annexe 9\u00a0» n’est pas dans ce classeur.' },
      ],
    });
  });

  test('the cells to show are given to the listener', async () => {
    const host = await open();
    const revealed: (readonly CellRef[])[] = [];
    host.listen({ cellsRevealed: (cells) => revealed.push(cells) });
    await host.reveal([at(1, 0)]);
    expect(revealed).toEqual([[at(1, 0)]]);
    await expect(host.reveal([at(0, 0, 'Annexe 9')])).rejects.toMatchObject({ code: 'not-found' });
  });
});

test('A file that cannot be read opens no host', async () => {
  await expect(XlsxHost.open(new Uint8Array([1, 2, 3]), 'a.xlsx')).rejects.toMatchObject({
    code: 'unreadable',
  });
});
