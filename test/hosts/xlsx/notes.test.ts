import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { markWorkbook } from '../../../src/hosts/xlsx';
import type { Mark } from '../../../src/workbook';
import { minimalXlsx, xlsxOfRows } from './minimal-xlsx';

const ROWS = '<row r="1"><c r="A1" t="str"><v>Marck</v></c><c r="B1"><v>623730</v></c></row>';
const STYLES = '<cellXfs count="1"><xf/></cellXfs>';
const PLAIN = xlsxOfRows(ROWS, { styles: STYLES });
const NOTE = 'Code postal impossible.\n« 623730 » a six chiffres & <5> suffisent.';

const noted = (row: number, column: number, note: string, sheet = 'Feuil1'): Mark => ({
  at: { sheet, row, column },
  level: 'error',
  note,
});

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

async function notesIn(bytes: Uint8Array): Promise<Record<string, string>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  const notes: Record<string, string> = {};
  book.worksheets[0]?.eachRow((row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      const note = cell.note as string | ExcelJS.Comment | undefined;
      if (typeof note === 'string') notes[cell.address] = note;
      else if (note) notes[cell.address] = note.texts?.map(({ text }) => text).join('') ?? '';
    }),
  );
  return notes;
}

/** As Excel writes a workbook with a note of the user in A1. */
async function withUserNote(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Feuil1');
  sheet.getCell('A1').value = 'Marck';
  sheet.getCell('B1').value = 623730;
  sheet.getCell('A1').note = 'À revoir avec la mairie';
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('Les notes d’une copie annotée', () => {
  test('disent le point dans sa cellule, au nom des annexes', async () => {
    const bytes = markWorkbook(PLAIN, [noted(0, 1, NOTE)]);
    expect(await notesIn(bytes)).toEqual({ B1: NOTE });
    const parts = partsOf(bytes);
    expect(parts['xl/comments1.xml']).toContain('<authors><author>Annexes CTG</author></authors>');
    expect(parts['xl/drawings/vmlDrawing1.vml']).toContain('<x:Row>0</x:Row><x:Column>1</x:Column>');
    expect(parts['[Content_Types].xml']).toContain('<Default Extension="vml"');
    const [, link] = /<legacyDrawing [^>]*r:id="(\w+)"/.exec(parts['xl/worksheets/sheet1.xml'] ?? '') ?? [];
    expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toMatch(
      new RegExp(`Id="${String(link)}" [^>]*vmlDrawing" Target="../drawings/vmlDrawing1.vml"`),
    );
  });

  test('n’existent pas pour des marques qui ne disent rien', () => {
    const marks = [{ at: { sheet: 'Feuil1', row: 0, column: 1 }, level: 'error' }] as const;
    expect(Object.keys(partsOf(markWorkbook(PLAIN, marks)))).toEqual(Object.keys(partsOf(PLAIN)));
  });

  test('disent ensemble, une fois chacun, les points d’une même cellule', async () => {
    const bytes = markWorkbook(PLAIN, [noted(0, 1, 'un'), noted(0, 1, 'deux'), noted(0, 1, 'un')]);
    expect(await notesIn(bytes)).toEqual({ B1: 'un\n\ndeux' });
  });

  test('vont dans la première cellule d’une fusion', async () => {
    const merged = xlsxOfRows(ROWS, {
      styles: STYLES,
      sheets: [{ rows: ROWS, after: '<mergeCells count="1"><mergeCell ref="A1:B3"/></mergeCells>' }],
    });
    expect(await notesIn(markWorkbook(merged, [noted(0, 1, NOTE), noted(0, 0, 'un')]))).toMatchObject({
      A1: `${NOTE}\n\nun`,
    });
  });

  test('laissent les notes de l’utilisatrice, et les cellules qui en ont une', async () => {
    const bytes = markWorkbook(await withUserNote(), [noted(0, 0, 'autre'), noted(0, 1, NOTE)]);
    expect(await notesIn(bytes)).toEqual({ A1: 'À revoir avec la mairie', B1: NOTE });
    const parts = partsOf(bytes);
    const drawings = Object.keys(parts).filter((name) => name.endsWith('.vml'));
    expect(drawings).toHaveLength(1);
    const ids = [...(parts[drawings[0] ?? ''] ?? '').matchAll(/<v:shape\s[^>]*id="([^"]*)"/g)].map(
      ([, id]) => id,
    );
    expect(new Set(ids).size).toBe(2);
    expect(parts['xl/worksheets/sheet1.xml']?.match(/<legacyDrawing /g)).toHaveLength(1);
  });

  test('prennent la place de celles d’une copie d’avant', async () => {
    const before = markWorkbook(await withUserNote(), [noted(0, 1, 'ancien'), noted(4, 1, 'parti')]);
    const bytes = markWorkbook(before, [noted(0, 1, 'nouveau')]);
    expect(await notesIn(bytes)).toEqual({ A1: 'À revoir avec la mairie', B1: 'nouveau' });
    const drawing = Object.entries(partsOf(bytes)).find(([name]) => name.endsWith('.vml'))?.[1];
    expect(drawing?.match(/<x:Row>/g)).toHaveLength(2);
    expect(partsOf(bytes)['xl/comments1.xml']?.match(/<author>Annexes CTG/g)).toHaveLength(1);
  });

  test('ne prennent pas les images de l’en-tête pour le dessin des notes', () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/></Relationships>';
    const file = minimalXlsx({
      styles: STYLES,
      sheets: [{ rows: ROWS, after: '<legacyDrawingHF r:id="rId1"/><tableParts count="0"/>' }],
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': rels,
        'xl/drawings/vmlDrawing1.vml': '<xml>logo</xml>',
      },
    });
    const parts = partsOf(markWorkbook(file, [noted(0, 1, NOTE)]));
    expect(parts['xl/drawings/vmlDrawing1.vml']).toBe('<xml>logo</xml>');
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(
      /<legacyDrawing [^>]*r:id="rId3"\/><legacyDrawingHF r:id="rId1"/,
    );
  });
});
