import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { joinAddresses } from '../../../src/hosts/excel/mark-plan';
import { toRectangles } from '../../../src/hosts/excel/rectangles';
import { rangeName } from '../../../src/workbook';
import { at, hostOn, mark, openHost, workbookOf } from './open-host';

/** Two sheets; the first has a fill and a conditional format of the user. */
function userWorkbook(): ExcelJS.Workbook {
  const workbook = workbookOf({
    'Annexe 2': [
      ['Type', 'Nom'],
      ['EAJE', 'Lutins'],
      ['RPE', 'Relais'],
    ],
    Bilan: [[1]],
  });
  const sheet = workbook.getWorksheet('Annexe 2');
  if (!sheet) throw new Error('no sheet');
  sheet.getCell('B2').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };
  const style = { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FF00FF00' } } } as const;
  sheet.addConditionalFormatting({
    ref: 'A1:B3',
    rules: [{ type: 'expression', priority: 1, formulae: ['$A1="RPE"'], style }],
  });
  return workbook;
}

const xmlOf = (bytes: Uint8Array, part: string): string =>
  strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());
const SHEET_1 = 'xl/worksheets/sheet1.xml';

/** The conditional formats of the saved file that are ours: where, and in what look. */
const ourFormats = (xml: string): string[] =>
  [
    ...xml.matchAll(
      /<conditionalFormatting sqref="([^"]*)"><cfRule[^>]*><formula>LEN\(&quot;ctg-annexes:(\w+)/g,
    ),
  ].map(([, areas, level]) => `${level} ${areas}`);

describe('Marks in the sheets', () => {
  it('are put in one request and taken off in one, and leave the sheet as it was', async () => {
    const { host, excel, ledger } = await openHost({ workbook: userWorkbook() });
    const before = await excel.save();
    await host.snapshot();
    ledger.reset();
    await host.showMarks([mark('Annexe 2', 1, 1), mark('Annexe 2', 2, 1), mark('Bilan', 0, 0, 'info')]);
    expect(ledger.syncs).toBe(1);
    expect(ourFormats(xmlOf(await excel.save(), SHEET_1))).toEqual(['error B2:B3']);
    ledger.reset();
    await host.clearMarks();
    expect(ledger.syncs).toBe(1);
    expect(ledger.housekeeping).toBe(0);
    const after = await excel.save();
    expect(xmlOf(after, SHEET_1)).toBe(xmlOf(before, SHEET_1));
    expect(xmlOf(after, 'xl/styles.xml')).toBe(xmlOf(before, 'xl/styles.xml'));
  });

  it('replace those shown before, in one request', async () => {
    const { host, excel, ledger } = await openHost({ workbook: userWorkbook() });
    await host.snapshot();
    await host.showMarks([mark('Annexe 2', 1, 1)]);
    ledger.reset();
    await host.showMarks([mark('Annexe 2', 2, 0, 'warning')]);
    expect(ledger.syncs).toBe(1);
    expect(ourFormats(xmlOf(await excel.save(), SHEET_1))).toEqual(['warning A3']);
  });

  it('never touch a fill of the user', async () => {
    const { host, emulated } = await openHost({ workbook: userWorkbook() });
    await host.showMarks([mark('Annexe 2', 1, 1)]);
    expect(emulated.sheet('Annexe 2').getCell('B2').fill).toMatchObject({ fgColor: { argb: 'FFFFFF00' } });
  });

  it('differ by their border as well as by their fill', async () => {
    const { host, excel } = await openHost({ workbook: workbookOf({ Feuille: [['x']] }) });
    await host.showMarks([
      mark('Feuille', 0, 0),
      mark('Feuille', 1, 0, 'warning'),
      mark('Feuille', 2, 0, 'info'),
    ]);
    const [looks = ''] = /<dxfs.*<\/dxfs>/.exec(xmlOf(await excel.save(), 'xl/styles.xml')) ?? [];
    for (const look of [
      'FFFDE7E9',
      'FFFFF4CE',
      'FFEBF3FC',
      'style="thin"',
      'style="dashed"',
      'style="dotted"',
    ]) {
      expect(looks).toContain(look);
    }
  });

  it('show the gravest where several fall on one cell', async () => {
    const { host, excel } = await openHost({ workbook: userWorkbook() });
    const report = await host.showMarks([
      mark('Annexe 2', 1, 1, 'info'),
      mark('Annexe 2', 1, 1, 'error'),
      mark('Annexe 2', 1, 1, 'warning'),
    ]);
    expect(report).toEqual({ marked: 3, skippedSheets: [] });
    expect(ourFormats(xmlOf(await excel.save(), SHEET_1))).toEqual(['error B2']);
  });

  it('are taken off by another session than the one that put them', async () => {
    const { host, excel, ledger } = await openHost({ workbook: userWorkbook() });
    await host.showMarks([mark('Annexe 2', 1, 1)]);
    const later = hostOn(excel).host;
    await later.snapshot();
    ledger.reset();
    await later.clearMarks();
    expect(ledger.syncs).toBe(2);
    expect(ourFormats(xmlOf(await excel.save(), SHEET_1))).toEqual([]);
    expect(xmlOf(await excel.save(), SHEET_1)).toContain('$A1=');
  });

  it('of another session give way to the new ones', async () => {
    const { host, excel } = await openHost({ workbook: userWorkbook() });
    await host.showMarks([mark('Annexe 2', 1, 1)]);
    await hostOn(excel).host.showMarks([mark('Annexe 2', 2, 1, 'info')]);
    expect(ourFormats(xmlOf(await excel.save(), SHEET_1))).toEqual(['info B3']);
  });

  it('are put elsewhere when a sheet is protected, and the report says why', async () => {
    const workbook = userWorkbook();
    await workbook.getWorksheet('Bilan')?.protect('', {});
    const { host, excel } = await openHost({ workbook });
    const report = await host.showMarks([mark('Annexe 2', 1, 1), mark('Bilan', 0, 0)]);
    expect(report.marked).toBe(1);
    expect(report.skippedSheets).toEqual([
      {
        sheet: 'Bilan',
        reason:
          'La feuille «\u00a0Bilan\u00a0» est protégée\u00a0: les points s’affichent ici, sans marque. Ôtez la protection pour corriger.',
      },
    ]);
    expect(ourFormats(xmlOf(await excel.save(), SHEET_1))).toEqual(['error B2']);
  });

  it('cope with a sheet protected after the check', async () => {
    const { host, excel, emulated } = await openHost({ workbook: userWorkbook() });
    await host.snapshot();
    await emulated.sheet('Bilan').protect('', {});
    const report = await host.showMarks([mark('Annexe 2', 1, 1), mark('Bilan', 0, 0)]);
    expect(report.skippedSheets).toMatchObject([{ sheet: 'Bilan' }]);
    expect(ourFormats(xmlOf(await excel.save(), SHEET_1))).toEqual(['error B2']);
  });

  it('that lie in a sheet protected since are said to remain', async () => {
    const { host, emulated } = await openHost({ workbook: userWorkbook() });
    await host.showMarks([mark('Annexe 2', 1, 1), mark('Bilan', 0, 0)]);
    await emulated.sheet('Bilan').protect('', {});
    await expect(host.clearMarks()).rejects.toMatchObject({ code: 'protected' });
  });

  it('deleted by hand do not disturb the next ones', async () => {
    const { host, excel, emulated } = await openHost({ workbook: userWorkbook() });
    await host.showMarks([mark('Annexe 2', 1, 1)]);
    emulated.sheet('Annexe 2').removeConditionalFormatting((format: { ref: string }) => format.ref !== 'B2');
    await host.showMarks([mark('Annexe 2', 2, 1)]);
    expect(ourFormats(xmlOf(await excel.save(), SHEET_1))).toEqual(['error B3']);
  });

  it('are shown beside a chart sheet', async () => {
    const { host, excel } = await openHost({ workbook: userWorkbook(), chartSheets: ['Bilan'] });
    await host.showMarks([mark('Annexe 2', 1, 1)]);
    expect(ourFormats(xmlOf(await excel.save(), SHEET_1))).toEqual(['error B2']);
  });
});

describe('Cells gathered into areas', () => {
  it('become few rectangles', () => {
    const cells = [
      at('', 0, 0),
      at('', 0, 1),
      at('', 1, 1),
      at('', 1, 0),
      at('', 3, 0),
      at('', 3, 2),
      at('', 4, 2),
    ];
    expect(toRectangles(cells).map(rangeName)).toEqual(['A1:B2', 'A4', 'C4:C5']);
  });

  it('never make an address that Excel would cut', () => {
    const areas = Array.from({ length: 3_000 }, (_, row) => `A${row * 2 + 1}`);
    const joined = joinAddresses(areas);
    expect(joined.join(',').split(',')).toEqual(areas);
    expect(Math.max(...joined.map(({ length }) => length))).toBeLessThanOrEqual(8_192);
    expect(joined).toHaveLength(2 + Number(areas.join(',').length > 2 * 8_192));
  });
});
