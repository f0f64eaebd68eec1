import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readWorkbookSync, XlsxHost } from '../../../src/hosts/xlsx';
import { type CellEdit, type CellValue, parseCellName } from '../../../src/workbook';
import { minimalXlsx, relationships, xlsxOfRows } from './minimal-xlsx';

// Hundreds of files are written and read again: longer than five seconds on a busy machine.

const STYLES =
  '<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="49" applyNumberFormat="1"><alignment wrapText="1"/></xf></cellXfs>';
const ROWS =
  '<row r="1" spans="1:2"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><v>623730</v></c></row>\n' +
  '<row r="3"><c r="B3"><v>5</v></c></row><row r="5"/>';
const PLAIN = xlsxOfRows(ROWS, {
  styles: STYLES,
  strings: '<si><t>Marck</t></si>',
  parts: { 'docProps/app.xml': '<Properties/>', 'xl/media/image1.png': 'any bytes' },
});

function edit(name: string, before: CellValue, value: CellValue, format?: string): CellEdit {
  const place = parseCellName(name);
  if (!place) throw new Error(`${name} is no cell.`);
  const change = { at: { sheet: 'Feuil1', ...place }, before, value };
  return format === undefined ? change : { ...change, format };
}

async function saved(bytes: Uint8Array, ...edits: CellEdit[]): Promise<Uint8Array> {
  const host = await XlsxHost.open(bytes, 'essai.xlsx');
  await host.apply(edits);
  return host.save();
}

const partOf = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
const sheetOf = (bytes: Uint8Array): string => partOf(bytes, 'xl/worksheets/sheet1.xml');
const rowsOf = (bytes: Uint8Array): string => /<sheetData>(.*)<\/sheetData>/s.exec(sheetOf(bytes))?.[1] ?? '';
const cellsOf = (bytes: Uint8Array) => readWorkbookSync(bytes, 'essai.xlsx').sheets[0]?.cells;

/** Names of the parts that are not the same, byte for byte, in both files. */
function changedParts(one: Uint8Array, other: Uint8Array): string[] {
  const [before, after] = [unzipSync(one), unzipSync(other)];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter(
    (name) => Buffer.compare(before[name] ?? Buffer.alloc(0), after[name] ?? Buffer.alloc(0)) !== 0,
  );
}

async function readByExceljs(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error('exceljs reads no sheet.');
  return sheet;
}

describe('A saved workbook', () => {
  test('is the same file when nothing was corrected, or all was undone', async () => {
    const host = await XlsxHost.open(PLAIN, 'essai.xlsx');
    expect(Buffer.compare(await host.save(), PLAIN)).toBe(0);
    await host.apply(await host.apply([edit('B1', 623730, 62730)]));
    expect(Buffer.compare(await host.save(), PLAIN)).toBe(0);
  });

  test('differs only in the sheet that holds the corrected cells, and there only in these cells', async () => {
    const bytes = await saved(PLAIN, edit('B1', 623730, 62730));
    expect(changedParts(PLAIN, bytes)).toEqual(['xl/worksheets/sheet1.xml']);
    expect(sheetOf(bytes)).toBe(
      sheetOf(PLAIN).replace('<v>623730</v>', '<v>62730</v>').replace(' spans="1:2"', ''),
    );
  });

  test('keeps its parts in their order, compressed as they were', async () => {
    const bytes = await saved(PLAIN, edit('B1', 623730, 62730));
    expect(Object.keys(unzipSync(bytes))).toEqual(Object.keys(unzipSync(PLAIN)));
  });

  test('gives the new values to us and to exceljs', async () => {
    const bytes = await saved(
      PLAIN,
      edit('A1', 'Marck', ' Les « Lutins » & Cie\n<2 ans>'),
      edit('B1', 623730, '=1+1'),
      edit('C1', null, true),
      edit('A2', null, 12.5),
      edit('A3', null, 'avant'),
      edit('B3', 5, null),
      edit('A5', null, 'dans une ligne vide'),
      edit('D9', null, 1e21),
    );
    const expected = [
      ['A1', ' Les « Lutins » & Cie\n<2 ans>'],
      ['B1', '=1+1'],
      ['C1', true],
      ['A2', 12.5],
      ['A3', 'avant'],
      ['B3', null],
      ['A5', 'dans une ligne vide'],
      ['D9', 1e21],
    ] as const;
    const cells = cellsOf(bytes);
    const sheet = await readByExceljs(bytes);
    for (const [name, value] of expected) {
      const place = parseCellName(name);
      expect([name, cells?.value(place?.row ?? -1, place?.column ?? -1)]).toEqual([name, value]);
      expect([name, sheet.getCell(name).value]).toEqual([name, value]);
    }
  });

  test('keeps the style of the corrected cell', async () => {
    const bytes = await saved(PLAIN, edit('A1', 'Marck', 'Calais'));
    expect(rowsOf(bytes)).toContain('<c r="A1" s="1" t="inlineStr">');
    expect((await readByExceljs(bytes)).getCell('A1').alignment.wrapText).toBe(true);
  });

  test('gives a new cell the style of its row, or else of its column', async () => {
    const bytes = minimalXlsx({
      styles: STYLES,
      sheets: [
        {
          before: '<cols><col min="2" max="3" style="1"/></cols>',
          rows: '<row r="1" s="1" customFormat="1"/>',
        },
      ],
    });
    const rows = rowsOf(await saved(bytes, edit('A1', null, 1), edit('C2', null, 2), edit('D2', null, 3)));
    expect(rows).toBe(
      '<row r="1" s="1" customFormat="1"><c r="A1" s="1"><v>1</v></c></row>' +
        '<row r="2"><c r="C2" s="1"><v>2</v></c><c r="D2"><v>3</v></c></row>',
    );
  });

  test('takes rows into a sheet that had none, and tags with a prefix', async () => {
    const xml =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData/></x:worksheet>';
    const bytes = await saved(minimalXlsx({ sheets: [{ xml }] }), edit('B2', null, 4));
    expect(sheetOf(bytes)).toContain(
      '<x:sheetData><x:row r="2"><x:c r="B2"><x:v>4</x:v></x:c></x:row></x:sheetData>',
    );
    expect(cellsOf(bytes)?.value(1, 1)).toBe(4);
  });

  test('holds any text that a cell can, as it was typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), async (text) => {
        expect(cellsOf(await saved(PLAIN, edit('B1', 623730, text)))?.value(0, 1)).toBe(text);
      }),
      { numRuns: 60, examples: [['_x000D_'], ['a\r\nb'], ['\u0000\ud800 \uffff'], [']]>']] },
    );
  });
});

describe('A number format set with a value', () => {
  test('is a new style that differs from the old one by its format alone', async () => {
    const bytes = await saved(
      PLAIN,
      edit('A1', 'Marck', 46082, 'dd/mm/yyyy'),
      edit('B1', 623730, 0.5, '0%'),
      edit('B3', 5, 1, 'dd/mm/yyyy'),
    );
    expect(changedParts(PLAIN, bytes)).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);
    expect(cellsOf(bytes)?.cell(0, 0)).toEqual({ value: 46082, formula: null, format: 'dd/mm/yyyy' });
    expect(cellsOf(bytes)?.cell(0, 1)?.format).toBe('0%');
    const sheet = await readByExceljs(bytes);
    expect([sheet.getCell('A1').numFmt, sheet.getCell('A1').alignment.wrapText]).toEqual([
      'dd/mm/yyyy',
      true,
    ]);
    expect(partOf(bytes, 'xl/styles.xml').match(/<numFmt /g)).toHaveLength(1);
  });

  test('that the workbook already has is used again', async () => {
    const styles = `<numFmts count="1"><numFmt numFmtId="170" formatCode="0&quot; places&quot;"/></numFmts>${STYLES}`;
    const bytes = await saved(
      xlsxOfRows(ROWS, { styles, strings: '<si><t>Marck</t></si>' }),
      edit('B3', 5, 6, '0" places"'),
    );
    expect(partOf(bytes, 'xl/styles.xml').match(/<numFmt /g)).toHaveLength(1);
    expect(partOf(bytes, 'xl/styles.xml')).toContain('<cellXfs count="3">');
    expect(cellsOf(bytes)?.cell(2, 1)?.format).toBe('0" places"');
  });
});

describe('A workbook with formulas', () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row>' +
    '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>' +
    '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>';
  const calcChain = '<c r="B1" i="1"/><c r="B2" i="1"/><c r="B3" i="1"/>';
  const bytes = xlsxOfRows(rows, { calcChain });

  test('asks Excel to calculate again, so that no total stays behind', async () => {
    const after = await saved(bytes, edit('A1', 1, 10));
    expect(changedParts(bytes, after)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    expect(partOf(after, 'xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"/>');
  });

  test('loses its list of formulas, with all that leads to it, when one is replaced', async () => {
    const after = await saved(bytes, edit('B2', 4, 5));
    expect(unzipSync(after)['xl/calcChain.xml']).toBeUndefined();
    expect(partOf(after, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(partOf(after, '[Content_Types].xml')).not.toContain('calcChain');
    expect(cellsOf(after)?.cell(2, 1)?.formula).toBe('=A3*2');
  });

  test('keeps the other formulas when the one they share is replaced', async () => {
    const after = await saved(bytes, edit('B1', 2, 'total'));
    const cells = cellsOf(after);
    expect([0, 1, 2].map((row) => cells?.cell(row, 1)?.formula)).toEqual([null, '=A2*2', '=A3*2']);
    expect(cells?.value(2, 1)).toBe(6);
    const sheet = await readByExceljs(after);
    expect(sheet.getCell('B3').formula).toBe('A3*2');
  });

  test('keeps what it already said of calculation', async () => {
    const workbook =
      '<workbook><sheets><sheet name="Feuil1" id="rId1"/></sheets><calcPr calcId="191029"/></workbook>';
    const own = xlsxOfRows(rows, { parts: { 'xl/workbook.xml': workbook } });
    const after = await saved(own, edit('A1', 1, 10));
    expect(partOf(after, 'xl/workbook.xml')).toBe(
      workbook.replace('/></workbook>', ' fullCalcOnLoad="1"/></workbook>'),
    );
  });
});

test('A workbook whose parts have unusual names is saved where they are', async () => {
  const parts = {
    'xl/feuille.xml': '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>',
    'xl/_rels/workbook.xml.rels': relationships([
      { id: 'rId1', type: 'worksheet', target: '/xl/Feuille.xml' },
    ]),
  };
  const bytes = await saved(minimalXlsx({ parts }), edit('A1', 1, 2));
  expect(cellsOf(bytes)?.value(0, 0)).toBe(2);
  expect(partOf(bytes, 'xl/feuille.xml')).toContain('<row><c r="A1"><v>2</v></c></row>');
});
