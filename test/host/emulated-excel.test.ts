import ExcelJS from 'exceljs';
import { openExcel } from './index';

function sample(): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Annexe 2');
  sheet.getCell('B2').value = 'Crèche';
  sheet.getCell('B3').value = { formula: 'SUM(C1:C2)', result: 12 };
  sheet.getCell('C3').value = new Date(Date.UTC(2024, 0, 1));
  sheet.getCell('C3').numFmt = 'dd/mm/yyyy';
  book.addWorksheet('Vide').state = 'hidden';
  return book;
}

const failureOf = (
  promise: Promise<unknown>,
): Promise<{ code?: string; debugInfo?: { errorLocation?: string } }> =>
  promise.then(
    () => ({ code: 'no failure' }),
    (error: unknown) => error as { code: string },
  );

describe("An emulated Excel behind Microsoft's office.js", () => {
  it('is taken by office.js for Excel on a PC, with the requirement set that is asked', async () => {
    const { Office: office } = await openExcel({ workbook: sample(), excelApi: '1.9' });
    expect(await office.onReady()).toMatchObject({ host: 'Excel', platform: 'PC' });
    expect(office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
    expect(office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(false);
  });

  it('gives the sheets and their used ranges', async () => {
    const excel = await openExcel({ workbook: sample() });
    const used = await excel.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name,items/visibility');
      await context.sync();
      expect(sheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
        ['Annexe 2', 'Visible'],
        ['Vide', 'Hidden'],
      ]);
      const ranges = sheets.items.map((sheet) =>
        sheet.getUsedRangeOrNullObject(true).load('address,values,formulas'),
      );
      await context.sync();
      return ranges.map((range) =>
        range.isNullObject ? null : [range.address, range.values, range.formulas],
      );
    });
    const values = [
      ['Crèche', ''],
      [12, 45292],
    ];
    const formulas = [
      ['Crèche', ''],
      ['=SUM(C1:C2)', 45292],
    ];
    expect(used).toEqual([["'Annexe 2'!B2:C3", values, formulas], null]);
  });

  it('saves a real .xlsx with what was written', async () => {
    const excel = await openExcel({ workbook: sample() });
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Annexe 2').getRange('D1:E1').values = [['62730', "'62730"]];
      await context.sync();
    });
    const saved = new ExcelJS.Workbook();
    await saved.xlsx.load((await excel.save()).buffer as ArrayBuffer);
    const sheet = saved.getWorksheet('Annexe 2');
    expect([sheet?.getCell('D1').value, sheet?.getCell('E1').value]).toEqual([62730, '62730']);
  });

  it('keeps a range from one request to the next, and forgets it after the run', async () => {
    const { Excel: excel } = await openExcel({ workbook: sample() });
    const range = await excel.run(async (context) => {
      const kept = context.workbook.worksheets.getItem('Annexe 2').getRange('B2').load('values');
      await context.sync();
      kept.values = [['EAJE']];
      await context.sync();
      return kept;
    });
    const failure = await failureOf(Promise.resolve().then(() => range.load('values')));
    expect(failure.code).toBe('InvalidObjectPath');
  });

  it("lets Microsoft's code cut a large write and puts it together again", async () => {
    const excel = await openExcel({ workbook: sample() });
    const values = Array.from({ length: 400 }, (_, row) =>
      Array.from({ length: 10 }, (_cell, column) => row * 10 + column),
    );
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Vide').getRange('A1:J400').values = values;
      await context.sync();
    });
    expect(excel.host.sheet('Vide').getCell('J400').value).toBe(3_999);
  });

  it.each<[string, string, (context: Excel.RequestContext) => void]>([
    ['a missing sheet', 'ItemNotFound', ({ workbook }) => workbook.worksheets.getItem('Nulle').load('name')],
    [
      'a bad address',
      'InvalidArgument',
      ({ workbook }) => workbook.worksheets.getItem('Vide').getRange('pas une adresse !').load('values'),
    ],
    [
      'values of another size',
      'InvalidArgument',
      ({ workbook }) => {
        workbook.worksheets.getItem('Vide').getRange('A1:B2').values = [[1]];
      },
    ],
    [
      'a member that does not exist',
      'InvalidArgument',
      ({ workbook }) => workbook.worksheets.getFirst().load('nmae'),
    ],
    ['a name in use', 'ItemAlreadyExists', ({ workbook }) => workbook.worksheets.add('Vide')],
    [
      'a property that is only read here',
      'NotEmulated',
      ({ workbook }) => {
        workbook.worksheets.getFirst().getRange('A1').hyperlink = { address: 'https://exemple.fr' };
      },
    ],
    [
      'a member not emulated',
      'NotEmulated',
      ({ workbook }) => workbook.worksheets.getFirst().pivotTables.load('items'),
    ],
  ])('answers %s with %s', async (_what, code, ask) => {
    const { Excel: excel } = await openExcel({ workbook: sample() });
    const failure = await failureOf(
      excel.run(async (context) => {
        ask(context);
        await context.sync();
      }),
    );
    expect(failure.code).toBe(code);
  });

  it('loads nothing from an array that names the items, the known trap', async () => {
    const { Excel: excel } = await openExcel({ workbook: sample() });
    const names = (fields: string | string[]) =>
      excel.run(async (context) => {
        const sheets = context.workbook.worksheets.load(fields);
        await context.sync();
        return sheets.items.map(({ name }) => name);
      });
    expect(await names('items/name')).toEqual(['Annexe 2', 'Vide']);
    expect((await failureOf(names(['items/name']))).code).toBe('PropertyNotLoaded');
  });

  it('keeps an account of each request', async () => {
    const { Excel: excel, host } = await openExcel({ workbook: sample() });
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Annexe 2').getRange('B2:C3').untrack().load('values');
      await context.sync();
    });
    expect(host.ledger.entries).toMatchObject([{ cells: 4, error: null }]);
    expect(host.ledger.entries[0]?.responseBytes).toBeGreaterThan(50);
  });

  it('drops what is above the payload limit, as Excel on the web does', async () => {
    const { Excel: excel } = await openExcel({ workbook: sample(), payloadLimit: 2_000 });
    const failure = await failureOf(
      excel.run(async (context) => {
        context.workbook.worksheets.getItem('Vide').getRange('A1').values = [['x'.repeat(3_000)]];
        await context.sync();
      }),
    );
    expect(failure.code).toBe('RequestPayloadSizeLimitExceeded');
  });
});
