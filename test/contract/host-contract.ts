import type { CellEdit, CellRef, SheetSnapshot, Snapshot, WorkbookHost } from '../../src/workbook';
import type { OpenWorkbook } from './open-hosts';
import { plainSnapshot } from './plain-snapshot';
import { sampleWorkbook, workbookOf1904 } from './sample-workbook';

// Loading office.js takes a tenth of a second, and much more on a busy machine.

const FILE_NAME = 'convention.xlsx';
const crecheCell: CellRef = { sheet: 'Annexe 2', row: 3, column: 1 };
const totalCell: CellRef = { sheet: 'Annexe 2', row: 4, column: 3 };

function sheetOf({ sheets }: Snapshot, name: string): SheetSnapshot {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

const valueAt = async (host: WorkbookHost, { sheet, row, column }: CellRef) =>
  sheetOf(await host.snapshot(), sheet).cells.value(row, column);

/** What every host of a workbook promises, whatever holds the workbook. */
export function describeHostContract(name: string, open: OpenWorkbook): void {
  describe(`Contract of a host: ${name}`, () => {
    let host: WorkbookHost;

    beforeEach(async () => {
      ({ host } = await open(await sampleWorkbook(), FILE_NAME));
    });

    describeReading(() => host, open);
    describeWriting(() => host);
    describeMarks(() => host);
  });
}

function describeReading(host: () => WorkbookHost, open: OpenWorkbook): void {
  it('tells the name of the file and the number of its sheets before reading', async () => {
    expect(await host().describe()).toEqual({ fileName: FILE_NAME, sheetCount: 6 });
  });

  it('reads the whole workbook: sheets, cells, merges, hidden lines, names', async () => {
    expect(plainSnapshot(await host().snapshot())).toMatchObject({ fileName: FILE_NAME, ...EXPECTED });
  });

  it('reads dates of the 1904 calendar as their serial numbers', async () => {
    const opened = await open(await workbookOf1904(), FILE_NAME);
    const snapshot = await opened.host.snapshot();
    expect(snapshot.date1904).toBe(true);
    expect(sheetOf(snapshot, 'Dates').cells.value(0, 0)).toBe(44620);
  });

  it('stops reading when it is asked to', async () => {
    await expect(host().snapshot({ signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  it('tells how far the reading is', async () => {
    const steps: [number, number][] = [];
    await host().snapshot({ onProgress: (done, total) => steps.push([done, total]) });
    expect(steps.at(-1)).toEqual([6, 6]);
  });
}

function describeWriting(host: () => WorkbookHost): void {
  const rename: CellEdit = { at: crecheCell, before: 'Crèche « Les Lutins »', value: 'Crèche Les Lutins' };

  it('writes a cell and gives the edits that undo it', async () => {
    const undo = await host().apply([rename]);
    expect(await valueAt(host(), crecheCell)).toBe('Crèche Les Lutins');
    await host().apply(undo);
    expect(await valueAt(host(), crecheCell)).toBe('Crèche « Les Lutins »');
  });

  it('reads again only what changed, with the same result', async () => {
    const snapshot = await host().snapshot();
    await host().apply([rename]);
    const again = await host().snapshot({ since: { snapshot, changed: new Set(['Annexe 2']) } });
    expect(plainSnapshot(again)).toEqual(plainSnapshot(await host().snapshot()));
    expect(sheetOf(again, 'Annexe 2').cells.value(crecheCell.row, crecheCell.column)).toBe(
      'Crèche Les Lutins',
    );
  });

  it('undoes in the right order two edits of one cell', async () => {
    const undo = await host().apply([
      rename,
      { at: crecheCell, before: 'Crèche Les Lutins', value: 'Lutins' },
    ]);
    expect(await valueAt(host(), crecheCell)).toBe('Lutins');
    await host().apply(undo);
    expect(await valueAt(host(), crecheCell)).toBe('Crèche « Les Lutins »');
  });

  it.each(['=1+1', '+33 1', '-5', '@SUM(A1)', '01340', '1/2', 'TRUE', "'texte", '12 %', 'Lieu-dit'])(
    'writes the text %s as a text',
    async (text) => {
      await host().apply([{ ...rename, value: text }]);
      expect(await valueAt(host(), crecheCell)).toBe(text);
    },
  );

  it.each([47, true, null, 0.5])('writes the value %s as it is', async (value) => {
    await host().apply([{ ...rename, value }]);
    expect(await valueAt(host(), crecheCell)).toBe(value);
  });

  it('sets a number format together with a value, and undoes both', async () => {
    const formatOf = async () => {
      const { cells } = sheetOf(await host().snapshot(), 'Annexe 2');
      return cells.cell(crecheCell.row, crecheCell.column)?.format;
    };
    const undo = await host().apply([{ ...rename, value: 0.5, format: '0%' }]);
    expect(await formatOf()).toBe('0%');
    await host().apply(undo);
    expect(await formatOf()).toBe('General');
  });

  it('puts a formula back when its replacement is undone', async () => {
    const undo = await host().apply([{ at: totalCell, before: 47, value: 48 }]);
    await host().apply(undo);
    const { cells } = sheetOf(await host().snapshot(), 'Annexe 2');
    expect(cells.cell(totalCell.row, totalCell.column)?.formula).toBe('=D4+12');
  });

  it('does not tell of its own writes as of changes made by others', async () => {
    let changes = 0;
    const stop = await host().onChanged(() => (changes += 1));
    await host().apply(await host().apply([rename]));
    stop();
    expect(changes).toBe(0);
  });

  it('writes nothing at all when one cell has changed since the check', async () => {
    const stale: CellEdit = { at: { sheet: 'Annexe 2', row: 3, column: 3 }, before: 36, value: 37 };
    await expect(host().apply([rename, stale])).rejects.toMatchObject({ name: 'HostError', code: 'changed' });
    expect(await valueAt(host(), crecheCell)).toBe('Crèche « Les Lutins »');
  });

  it('refuses to write in a protected sheet', async () => {
    const at = { sheet: 'Protégée', row: 0, column: 0 };
    const refused = host().apply([rename, { at, before: 'ne pas toucher', value: '' }]);
    await expect(refused).rejects.toMatchObject({ code: 'protected' });
    expect(await valueAt(host(), crecheCell)).toBe('Crèche « Les Lutins »');
  });

  it('says when the sheet to write in is gone', async () => {
    const at = { sheet: 'Annexe 9', row: 0, column: 0 };
    await expect(host().apply([{ at, before: null, value: 1 }])).rejects.toMatchObject({ code: 'not-found' });
  });

  it('refuses a number that no cell can hold', async () => {
    await expect(host().apply([{ ...rename, value: NaN }])).rejects.toMatchObject({ code: 'unsupported' });
  });
}

function describeMarks(host: () => WorkbookHost): void {
  it('shows marks without changing what is read', async () => {
    const before = plainSnapshot(await host().snapshot());
    const report = await host().showMarks([
      { at: crecheCell, level: 'error' },
      { at: totalCell, level: 'info' },
    ]);
    expect(report).toEqual({ marked: 2, skippedSheets: [] });
    await host().clearMarks();
    expect(plainSnapshot(await host().snapshot())).toEqual(before);
  });

  it('says of which sheets the marks could not be shown', async () => {
    const report = await host().showMarks([{ at: { ...crecheCell, sheet: 'Annexe 9' }, level: 'error' }]);
    expect(report.marked).toBe(0);
    expect(report.skippedSheets.map(({ sheet }) => sheet)).toEqual(['Annexe 9']);
    expect(report.skippedSheets[0]?.reason).toContain('Annexe 9');
  });

  it('clears marks that were never shown', async () => {
    await expect(host().clearMarks()).resolves.toBeUndefined();
  });
}

const text = (value: string) => ({ value, formula: null, format: 'General' });

const EXPECTED = {
  date1904: false,
  names: [
    { name: 'equipements', refersTo: "'Annexe 2'!$B$4:$D$6", scope: null },
    // As exceljs writes it: the rows are left without "$".
    { name: 'Print_Area', refersTo: "'Annexe 2'!$B3:$D6", scope: 'Annexe 2' },
  ],
  sheets: [
    {
      name: 'Annexe 2',
      kind: 'worksheet',
      visibility: 'visible',
      isProtected: false,
      size: [7, 4, 10],
      cells: {
        B3: text('Équipements de la petite enfance'),
        B4: text('Crèche « Les Lutins »'),
        C4: text('01340'),
        D4: { value: 35, formula: null, format: 'General' },
        B5: text('Halte garderie'),
        C5: { value: 62730, formula: null, format: 'General' },
        D5: { value: 47, formula: '=D4+12', format: 'General' },
        B6: text('Relais'),
        D6: { value: 'EAJE', formula: '=UPPER("eaje")', format: 'General' },
        D7: { value: null, formula: '=IF(B7="","",1)', format: 'General' },
      },
      merges: ['B3:D3', 'C5:C6'],
      hiddenRows: [0, 4],
      hiddenColumns: [2],
    },
    {
      name: "Chiffres d'août",
      size: [7, 1, 7],
      cells: {
        A1: { value: 46082, formula: null, format: 'dd/mm/yyyy' },
        A2: { value: 0.7234, formula: null, format: '0.00%' },
        A3: { value: true, formula: null, format: 'General' },
        A4: { value: { error: '#REF!' }, formula: null, format: 'General' },
        A5: { value: { error: '#DIV/0!' }, formula: '=A2/0', format: 'General' },
        A6: text('=ceci est un texte'),
        A7: { value: -1234.5, formula: null, format: '#,##0.00' },
      },
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
    },
    { name: 'Protégée', isProtected: true, visibility: 'visible', size: [1, 1, 1] },
    { name: 'Vide', isProtected: false, visibility: 'visible', size: [0, 0, 0], cells: {} },
    { name: 'Brouillon', visibility: 'hidden', size: [1, 1, 1] },
    { name: 'Listes', visibility: 'veryHidden', size: [2, 2, 1] },
  ],
};
