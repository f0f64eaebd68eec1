import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { readWorkbook, readWorkbookSync } from '../../../src/hosts/xlsx';
import { minimalXlsx, relationships, xlsxOfRows } from './minimal-xlsx';

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';
const SHEET = `<worksheet><sheetData>${ROW}</sheetData></worksheet>`;
const FILE = 'essai.xlsx';

describe('Sheets', () => {
  test('come in their order with their names and what hides them', () => {
    const bytes = minimalXlsx({
      sheets: [
        { name: 'Annexe 2 &amp; 3' },
        { name: 'Calculs', state: 'hidden' },
        { name: 'Listes', state: 'veryHidden' },
      ],
    });
    const sheets = readWorkbookSync(bytes, FILE).sheets.map(({ name, visibility }) => [name, visibility]);
    expect(sheets).toEqual([
      ['Annexe 2 & 3', 'visible'],
      ['Calculs', 'hidden'],
      ['Listes', 'veryHidden'],
    ]);
  });

  test.each(['/xl/autre/Feuille.XML', 'autre/feuille.xml', '../xl/./autre/feuille.xml'])(
    'are found where the workbook says: %s',
    (target) => {
      const parts = {
        'xl/autre/feuille.xml': SHEET,
        'xl/_rels/workbook.xml.rels': relationships([{ id: 'rId1', type: 'worksheet', target }]),
      };
      expect(readWorkbookSync(xlsxOfRows('', { parts }), FILE).sheets[0]?.cells.value(0, 0)).toBe(1);
    },
  );

  test('a workbook part may lie anywhere, with strict relationship types', () => {
    const strict = (xml: string) =>
      xml.replaceAll('schemas.openxmlformats.org/officeDocument/2006', 'purl.oclc.org/ooxml/officeDocument');
    const parts = {
      '_rels/.rels': strict(
        relationships([{ id: 'a', type: 'officeDocument', target: '/livre/principal.xml' }]),
      ),
      'livre/principal.xml': '<workbook><sheets><sheet name="Seule" r:id="x"/></sheets></workbook>',
      'livre/_rels/principal.xml.rels': strict(
        relationships([{ id: 'x', type: 'worksheet', target: 'f.xml' }]),
      ),
      'livre/f.xml': SHEET,
    };
    expect(readWorkbookSync(minimalXlsx({ parts }), FILE).sheets[0]?.cells.value(0, 0)).toBe(1);
  });

  test('a chart sheet has no cells', () => {
    const parts = {
      'xl/chartsheets/sheet1.xml': '<chartsheet/>',
      'xl/_rels/workbook.xml.rels': relationships([
        { id: 'rId1', type: 'chartsheet', target: 'chartsheets/sheet1.xml' },
      ]),
    };
    const sheet = readWorkbookSync(minimalXlsx({ parts }), FILE).sheets[0];
    expect([sheet?.kind, sheet?.cells.cellCount]).toEqual(['chart', 0]);
  });

  test('tell when they are protected', () => {
    const sheets = [
      { after: '<sheetProtection sheet="1"/>' },
      { after: '<sheetProtection objects="1"/>' },
      {},
    ];
    const isProtected = readWorkbookSync(minimalXlsx({ sheets }), FILE).sheets.map(
      (sheet) => sheet.isProtected,
    );
    expect(isProtected).toEqual([true, false, false]);
  });

  test('give their merged areas in reading order', () => {
    const after =
      '<mergeCells><mergeCell ref="A5:B6"/><mergeCell ref="C1:D1"/><mergeCell ref="A1:B2"/></mergeCells>';
    const merges = readWorkbookSync(minimalXlsx({ sheets: [{ rows: ROW, after }] }), FILE).sheets[0]?.merges;
    expect(merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 0, left: 2, bottom: 0, right: 3 },
      { top: 4, left: 0, bottom: 5, right: 1 },
    ]);
  });

  test('give the hidden rows and columns that lie within their cells', () => {
    const before = '<cols><col min="2" max="2" hidden="1"/><col min="4" max="16384" hidden="true"/></cols>';
    const rows =
      '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="D3"><v>1</v></c></row><row r="9" hidden="1"/>';
    const sheet = readWorkbookSync(minimalXlsx({ sheets: [{ before, rows }] }), FILE).sheets[0];
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([0]);
    expect([...(sheet?.hiddenColumns ?? [])]).toEqual([1, 3]);
  });

  test('whose rows are hidden by default hide all those they do not list', () => {
    const before = '<sheetFormatPr zeroHeight="1"/>';
    const rows = '<row r="1"/><row r="3"><c r="A3"><v>1</v></c></row>';
    const sheet = readWorkbookSync(minimalXlsx({ sheets: [{ before, rows }] }), FILE).sheets[0];
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([1]);
  });
});

describe('Workbooks', () => {
  test('give their names, each with the sheet it belongs to', () => {
    const definedNames =
      '<definedName name="TERRITOIRE">Feuil1!$A$1</definedName>' +
      '<definedName name="_xlnm.Print_Area" localSheetId="1">\'Feuil2\'!$A$1:$B$20</definedName>';
    expect(readWorkbookSync(minimalXlsx({ sheets: [{}, {}], definedNames }), FILE).names).toEqual([
      { name: 'TERRITOIRE', refersTo: 'Feuil1!$A$1', scope: null },
      { name: 'Print_Area', refersTo: "'Feuil2'!$A$1:$B$20", scope: 'Feuil2' },
    ]);
  });

  test('tell when their dates count from 1904', () => {
    const dates = [undefined, '<workbookPr date1904="1"/>', '<workbookPr date1904="false"/>'].map(
      (workbookPr) => readWorkbookSync(minimalXlsx(workbookPr ? { workbookPr } : {}), FILE).date1904,
    );
    expect(dates).toEqual([false, true, false]);
  });

  test('written in UTF-16 are read too', () => {
    const text =
      '\ufeff<worksheet><sheetData><row><c t="str"><v>Évrange</v></c></row></sheetData></worksheet>';
    const bytes = minimalXlsx({ parts: { 'xl/worksheets/sheet1.xml': null } });
    expect(
      readWorkbookSync(withPart(bytes, Buffer.from(text, 'utf16le')), FILE).sheets[0]?.cells.value(0, 0),
    ).toBe('Évrange');
  });

  test('made by exceljs are read as they were made', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Annexe 2');
    sheet.getCell('A1').value = {
      richText: [{ text: 'EAJE ' }, { text: 'Les Lutins', font: { bold: true } }],
    };
    sheet.getCell('B2').value = new Date(Date.UTC(2026, 2, 1));
    sheet.getCell('B2').numFmt = 'dd/mm/yyyy';
    sheet.getCell('C3').value = { formula: 'SUM(D3:E3)', result: 12 };
    sheet.mergeCells('A1:C1');
    const read = readWorkbookSync(new Uint8Array(await workbook.xlsx.writeBuffer()), FILE).sheets[0];
    expect(read?.cells.cell(0, 0)?.value).toBe('EAJE Les Lutins');
    expect(read?.cells.cell(1, 1)).toEqual({ value: 46082, formula: null, format: 'dd/mm/yyyy' });
    expect(read?.cells.cell(2, 2)).toMatchObject({ value: 12, formula: '=SUM(D3:E3)' });
    expect(read?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
  });

  test('are read in slices to the same end, telling how far', async () => {
    const bytes = minimalXlsx({ sheets: [{ rows: ROW }, { rows: ROW }] });
    const progress: string[] = [];
    const onProgress = (done: number, total: number) => progress.push(`${String(done)}/${String(total)}`);
    expect(await readWorkbook(bytes, FILE, { onProgress })).toEqual(readWorkbookSync(bytes, FILE));
    expect(progress).toEqual(['0/2', '1/2', '2/2']);
  });

  test('stop being read when asked', async () => {
    const signal = AbortSignal.abort();
    await expect(readWorkbook(minimalXlsx(), FILE, { signal })).rejects.toMatchObject({ code: 'cancelled' });
  });
});

/** The zip with its first sheet given in these bytes. */
function withPart(zip: Uint8Array, sheet: Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(zip), 'xl/worksheets/sheet1.xml': sheet });
}
