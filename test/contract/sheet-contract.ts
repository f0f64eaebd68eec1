import ExcelJS from 'exceljs';
import {
  LISTS_KIND,
  MAX_CELL_TEXT,
  rangeName,
  type SheetMaker,
  type SheetSnapshot,
  type WorkbookHost,
} from '../../src/workbook';
import type { OpenedWorkbook, OpenWorkbook } from './open-hosts';
import { plainSnapshot } from './plain-snapshot';
import { fullSpec, specOf } from './sample-specs';
import { sampleWorkbook } from './sample-workbook';

const FILE_NAME = 'convention.xlsx';
const SHEETS_OF_SAMPLE = ['Annexe 2', "Chiffres d'août", 'Protégée', 'Vide', 'Brouillon', 'Listes'];

const HOSTILE = [
  '=1+1',
  '+33 1',
  '-5',
  '@SUM(A1)',
  "'apostrophe",
  '1/2',
  '01340',
  'TRUE',
  '12 %',
  'a\nb',
  '👩‍👧 crèche',
  'روضة أطفال',
  '<b>&amp;</b>',
];

/** What every host promises of the sheets that it makes, whatever holds the workbook. */
export function describeSheetContract(name: string, openHost: OpenWorkbook): void {
  describe(`Contract of the sheets made: ${name}`, () => {
    let opened: OpenedWorkbook;

    beforeEach(async () => {
      opened = await openHost(await sampleWorkbook(), FILE_NAME);
    });

    const host = () => opened.host;
    const saved = async (sheet: string) => readByExceljs(await opened.save(), sheet);
    describeAdding(host, saved);
    describeContents(host, saved);
    describeLooks(host, saved);
    describeRebuilding(host);
    describeRefusals(host);
  });
}

type Host = () => WorkbookHost & SheetMaker;
/** A sheet of the saved workbook, as another reader has it. */
type Saved = (sheet: string) => Promise<ExcelJS.Worksheet>;

async function readByExceljs(bytes: Uint8Array, sheet: string): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const found = book.getWorksheet(sheet);
  if (!found) throw new Error(`no sheet ${sheet}`);
  return found;
}

const namesIn = async (host: WorkbookHost) => (await host.snapshot()).sheets.map(({ name }) => name);

async function sheetIn(host: WorkbookHost, name: string): Promise<SheetSnapshot> {
  const sheet = (await host.snapshot()).sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The values of a sheet by their address. */
async function cellsIn(host: WorkbookHost, name: string) {
  const { cells } = await sheetIn(host, name);
  return (address: { row: number; column: number }) => cells.cell(address.row, address.column);
}

function describeAdding(host: Host, saved: Saved): void {
  it('adds sheets after the others, under legal and unique names', async () => {
    const names = await host().addSheets([
      specOf('Suivi', [['a']]),
      specOf('annexe 2', [['b']]),
      specOf("'Annexe [3] : plan/actions'", [['c']]),
      specOf('SUIVI', [['d']]),
    ]);
    expect(names).toEqual(['Suivi', 'annexe 2 (2)', 'Annexe -3- - plan-actions', 'SUIVI (2)']);
    expect(await namesIn(host())).toEqual([...SHEETS_OF_SAMPLE, ...names]);
  });

  it('leaves the other sheets as they were', async () => {
    const before = plainSnapshot(await host().snapshot());
    await host().addSheets([specOf('Suivi', [['a']])]);
    const { sheets, ...rest } = await host().snapshot();
    const others = sheets.filter(({ name }) => SHEETS_OF_SAMPLE.includes(name));
    const names = rest.names.filter(({ scope }) => scope !== 'Suivi');
    expect(plainSnapshot({ ...rest, names, sheets: others })).toEqual(before);
  });

  it('knows its own sheets again, and what they were made from', async () => {
    expect(await host().ownSheets()).toEqual([]);
    const origin = 'CTG "Grand | Calais".xlsx, 2026-01-15';
    await host().addSheets([
      specOf('Suivi', [['a']], { origin }),
      specOf('Plan', [['b']], { kind: 'annexe-3' }),
    ]);
    expect(await host().ownSheets()).toEqual([
      { name: 'Suivi', kind: 'suivi', origin },
      { name: 'Plan', kind: 'annexe-3', origin: 'convention.xlsx, 2026-01-15' },
    ]);
  });

  it('leads formulas to the names that the sheets got', async () => {
    const [suivi = '', vide = ''] = await host().addSheets([
      specOf('Suivi', [[{ formula: "=COUNTA('Vide'!A1:A2)+'Annexe 2'!D4" }]]),
      specOf('Vide', [['a'], ['b']]),
    ]);
    expect(vide).toBe('Vide (2)');
    expect((await saved(suivi)).getCell('A1').formula).toBe("COUNTA('Vide (2)'!A1:A2)+'Annexe 2'!D4");
  });

  it('puts a list too long for a validation on a hidden sheet of its own', async () => {
    const list = Array.from({ length: 80 }, (_, at) => `Commune ${String(at + 1)}`);
    const range = { top: 1, left: 0, bottom: 9, right: 0 };
    const names = await host().addSheets([
      specOf('Suivi', [['Commune']], { validations: [{ range, list, help: 'Choisissez.' }] }),
    ]);
    expect(names).toEqual(['Suivi']);
    expect(await host().ownSheets()).toMatchObject([
      { kind: 'suivi' },
      { kind: LISTS_KIND, name: 'Listes (2)' },
    ]);
    const lists = await sheetIn(host(), 'Listes (2)');
    expect(lists.visibility).toBe('hidden');
    expect([lists.cells.value(0, 0), lists.cells.value(79, 0)]).toEqual(['Commune 1', 'Commune 80']);
  });
}

function describeContents(host: Host, saved: Saved): void {
  it.each(HOSTILE)('writes the text %j as a text', async (text) => {
    await host().addSheets([specOf('Suivi', [[text]])]);
    expect((await cellsIn(host(), 'Suivi'))({ row: 0, column: 0 })).toMatchObject({
      value: text,
      formula: null,
    });
  });

  it('writes numbers, yes and no, texts in several weights, and formulas', async () => {
    const runs = [{ text: 'gras ', bold: true }, { text: 'et maigre' }];
    await host().addSheets([specOf('Suivi', [[47, 0.5, true, null, { runs }, { formula: '=A1*B1' }]])]);
    const cells = await cellsIn(host(), 'Suivi');
    const values = [0, 1, 2, 3, 4].map((column) => cells({ row: 0, column })?.value ?? null);
    expect(values).toEqual([47, 0.5, true, null, 'gras et maigre']);
    expect((await saved('Suivi')).getCell('F1').formula).toBe('A1*B1');
  });

  it('cuts a text too long for a cell, with an ellipsis', async () => {
    await host().addSheets([specOf('Suivi', [['x'.repeat(MAX_CELL_TEXT + 1)], ['y'.repeat(MAX_CELL_TEXT)]])]);
    const { cells } = await sheetIn(host(), 'Suivi');
    expect(cells.value(0, 0)).toBe(`${'x'.repeat(MAX_CELL_TEXT - 1)}…`);
    expect(cells.value(1, 0)).toBe('y'.repeat(MAX_CELL_TEXT));
  });

  it('gives the sheet its formats, merges, protection and visibility', async () => {
    await host().addSheets([
      specOf('Suivi', [], {
        rows: [[{ value: 'Titre', style: 'titre' }, null], [{ value: 0.25, style: 'taux' }]],
        merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
        isProtected: true,
      }),
      specOf('Cachée', [['a']], { isHidden: true }),
    ]);
    const { cells, merges, isProtected, visibility } = await sheetIn(host(), 'Suivi');
    expect(cells.cell(1, 0)).toEqual({ value: 0.25, formula: null, format: '0.0%' });
    expect(merges.map(rangeName)).toEqual(['A1:B1']);
    expect({ isProtected, visibility }).toEqual({ isProtected: true, visibility: 'visible' });
    expect((await sheetIn(host(), 'Cachée')).visibility).toBe('hidden');
  });
}

function describeLooks(host: Host, saved: Saved): void {
  const made = async () => {
    const [name = ''] = await host().addSheets([fullSpec()]);
    return saved(name);
  };

  it('gives cells their styles, columns their widths and rows their heights', async () => {
    const sheet = await made();
    const title = sheet.getCell('A1');
    expect(title.font).toMatchObject({ bold: true, size: 16, color: { argb: 'FF0F3A5F' } });
    expect(title.alignment.vertical).toBe('middle');
    const rate = sheet.getCell('B3');
    expect([rate.numFmt, rate.border.left?.style, rate.alignment.horizontal]).toEqual([
      '0.0%',
      'thin',
      'right',
    ]);
    expect(sheet.getCell('C5').fill).toMatchObject({ fgColor: { argb: 'FFF1F5FA' } });
    expect(sheet.getCell('C5').protection.locked).toBe(false);
    expect(sheet.getRow(1).height).toBe(24);
    // Some writers count the room around the characters, others do not.
    for (const [column, characters] of [
      [1, 30],
      [2, 12],
    ] as const) {
      const beyond = (sheet.getColumn(column).width ?? 0) - characters;
      expect(beyond).toBeGreaterThan(-0.01);
      expect(beyond).toBeLessThan(1);
    }
  });

  it('sets up its pages, its frozen cells and its filter', async () => {
    const { pageSetup, headerFooter, views, autoFilter } = await made();
    expect(pageSetup).toMatchObject({
      orientation: 'portrait',
      paperSize: 9,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:2',
    });
    expect([headerFooter.oddHeader, headerFooter.oddFooter]).toEqual([
      '&LCTG && territoire',
      '&RPage &P / &N',
    ]);
    expect(views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 2 });
    expect(autoFilter).toBe('A2:C4');
  });

  it('gives it lists to choose from, and cells that lead to others keep their text', async () => {
    const sheet = await made();
    expect(sheet.getCell('A4').dataValidation).toMatchObject({ type: 'list', showErrorMessage: true });
    expect(sheet.getCell('A3').text).toBe('Les Lutins');
  });
}

function describeRebuilding(host: Host): void {
  it('rebuilds a sheet of its own at its place, under its name, with nothing left of what it held', async () => {
    const [suivi = ''] = await host().addSheets([fullSpec(), specOf('Plan', [['plan']])]);
    const names = await namesIn(host());
    const made = await host().addSheets([specOf('Autre nom', [['neuf']], { origin: 'v2' })], [suivi]);
    expect(made).toEqual([suivi]);
    expect(await namesIn(host())).toEqual(names);
    const { cells, merges } = await sheetIn(host(), suivi);
    expect([cells.cellCount, cells.value(0, 0), merges]).toEqual([1, 'neuf', []]);
    expect(await host().ownSheets()).toMatchObject([{ name: suivi, origin: 'v2' }, { name: 'Plan' }]);
  });

  it('rebuilds some sheets and adds others in one go', async () => {
    await host().addSheets([specOf('Suivi', [['a']])]);
    const made = await host().addSheets(
      [specOf('Suivi', [['b']]), specOf('Suivi', [['c']])],
      [null, 'Suivi'],
    );
    expect(made).toEqual(['Suivi (2)', 'Suivi']);
    expect((await sheetIn(host(), 'Suivi')).cells.value(0, 0)).toBe('c');
    expect((await sheetIn(host(), 'Suivi (2)')).cells.value(0, 0)).toBe('b');
  });

  it('keeps one sheet of lists, however often it rebuilds', async () => {
    const list = Array.from({ length: 80 }, (_, at) => `Commune ${String(at + 1)}`);
    const validations = [{ range: { top: 1, left: 0, bottom: 9, right: 0 }, list }];
    const spec = specOf('Suivi', [['Commune']], { validations });
    await host().addSheets([spec]);
    await host().addSheets([spec], ['Suivi']);
    expect((await host().ownSheets()).map(({ name }) => name)).toEqual(['Suivi', 'Listes (2)']);
  });
}

function describeRefusals(host: Host): void {
  it.each([
    ['that is not there', 'Annexe 9', 'not-found'],
    ['of the user', 'Annexe 2', 'unsupported'],
  ])('makes nothing at all when asked to rebuild a sheet %s', async (_, replaced, code) => {
    const before = plainSnapshot(await host().snapshot());
    const refused = host().addSheets([specOf('Suivi', [['a']]), specOf('Plan', [['b']])], [null, replaced]);
    await expect(refused).rejects.toMatchObject({ name: 'HostError', code });
    expect(plainSnapshot(await host().snapshot())).toEqual(before);
  });

  it('makes nothing of nothing', async () => {
    expect(await host().addSheets([])).toEqual([]);
    expect(await namesIn(host())).toEqual(SHEETS_OF_SAMPLE);
  });
}
