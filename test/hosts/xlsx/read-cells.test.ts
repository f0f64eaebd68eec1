import { readWorkbookSync } from '../../../src/hosts/xlsx';
import { type Cell, parseCellName, type SheetSnapshot } from '../../../src/workbook';
import { minimalXlsx, xlsxOfRows, type MinimalWorkbook } from './minimal-xlsx';

const firstSheet = (bytes: Uint8Array): SheetSnapshot => {
  const sheet = readWorkbookSync(bytes, 'essai.xlsx').sheets[0];
  if (!sheet) throw new Error('No sheet was read.');
  return sheet;
};

const cellOf = (sheet: SheetSnapshot, name: string): Cell | null => {
  const at = parseCellName(name);
  return at && sheet.cells.cell(at.row, at.column);
};

const readCell = (name: string, rows: string, rest: MinimalWorkbook = {}): Cell | null =>
  cellOf(firstSheet(xlsxOfRows(rows, rest)), name);

const valueIn = (cell: string, rest: MinimalWorkbook = {}) =>
  readCell('A1', `<row r="1">${cell}</row>`, rest)?.value ?? null;

describe('Values of cells', () => {
  test('a shared text is found by its number', () => {
    const strings = '<si><t>Crèche</t></si><si><t>Marck</t></si>';
    expect(valueIn('<c r="A1" t="s"><v>1</v></c>', { strings })).toBe('Marck');
  });

  test('the runs of a rich text are joined, without the phonetic ones', () => {
    const strings =
      '<si><r><t>Les </t></r><r><rPr><b/></rPr><t>Lutins</t></r><rPh sb="0" eb="1"><t>レ</t></rPh></si>';
    expect(valueIn('<c r="A1" t="s"><v>0</v></c>', { strings })).toBe('Les Lutins');
  });

  test('an inline text is read, rich or not', () => {
    expect(valueIn('<c r="A1" t="inlineStr"><is><t>Calais</t></is></c>')).toBe('Calais');
    expect(valueIn('<c r="A1" t="inlineStr"><is><r><t>Ca</t></r><r><t>lais</t></r></is></c>')).toBe('Calais');
  });

  test.each([
    ['<c r="A1"><v>12.5</v></c>', 12.5],
    ['<c r="A1" t="n"><v>1E-3</v></c>', 0.001],
    ['<c r="A1" t="b"><v>1</v></c>', true],
    ['<c r="A1" t="b"><v>0</v></c>', false],
    ['<c r="A1" t="str"><v>oui</v></c>', 'oui'],
    ['<c r="A1" t="d"><v>2026-03-01T12:00:00</v></c>', 46082.5],
    ['<c r="A1" t="d"><v>2026-03-01</v></c>', 46082],
  ])('%s holds %p', (cell, value) => {
    expect(valueIn(cell)).toBe(value);
  });

  test.each(['nan', 'inf', '1E999', 'A&amp;B', '1,5'])(
    'what is no number is kept as it is written: %s',
    (text) => {
      const rows = `<row r="1"><c r="A1"><v>${text}</v></c><c r="B1" t="n"><v>7</v></c></row>`;
      expect(readCell('A1', rows)?.value).toBe(text.replace('&amp;', '&'));
      expect(readCell('B1', rows)?.value).toBe(7);
    },
  );

  test('an error keeps the name that Excel gives it', () => {
    expect(valueIn('<c r="A1" t="e"><v>#REF!</v></c>')).toEqual({ error: '#REF!' });
  });

  test('entities, character data and line ends are read as XML says', () => {
    expect(valueIn('<c r="A1" t="str"><v>A&amp;B &lt;&#233;&#x20AC;&gt;</v></c>')).toBe('A&B <é€>');
    expect(valueIn('<c r="A1" t="str"><v><![CDATA[1 < 2 & 3]]></v></c>')).toBe('1 < 2 & 3');
    expect(valueIn('<c r="A1" t="str"><v>un\r\ndeux\rtrois</v></c>')).toBe('un\ndeux\ntrois');
  });

  test('the characters that Excel escapes come back, and an escaped escape stays', () => {
    expect(valueIn('<c r="A1" t="str"><v>un_x000D_deux _x005F_x000D_</v></c>')).toBe('un\rdeux _x000D_');
  });

  test('a cell that has only a style is empty', () => {
    const sheet = firstSheet(xlsxOfRows('<row r="1"><c r="A1" s="1"/><c r="B1" s="1"><v></v></c></row>'));
    expect(sheet.cells.cellCount).toBe(0);
    expect(sheet.cells.rowCount).toBe(0);
  });

  test('an apostrophe or an angle bracket in an attribute does not end it', () => {
    expect(valueIn("<c r='A1' x='1 > 0' t = 'str'><v>oui</v></c>")).toBe('oui');
  });
});

describe('Places of cells', () => {
  test('rows and cells without an address follow one another', () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    const sheet = firstSheet(xlsxOfRows(rows));
    expect(['A1', 'B1', 'C5', 'D5', 'A6'].map((name) => cellOf(sheet, name)?.value)).toEqual([1, 2, 3, 4, 5]);
  });

  test('the last cell that Excel allows is read', () => {
    expect(readCell('XFD1048576', '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>')?.value).toBe(7);
  });

  test('tags may carry any prefix', () => {
    const xml =
      '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(cellOf(firstSheet(minimalXlsx({ sheets: [{ xml }] })), 'A1')?.value).toBe(3);
  });

  test('what an extension of the sheet holds is no cell of it', () => {
    const after =
      '<extLst><ext><row r="9"><c r="A9"><v>1</v></c></row><mergeCell ref="A1:B2"/></ext></extLst>';
    const sheet = firstSheet(minimalXlsx({ sheets: [{ rows: '<row><c><v>1</v></c></row>', after }] }));
    expect([sheet.cells.cellCount, sheet.merges.length]).toEqual([1, 0]);
  });
});

describe('Formats of numbers', () => {
  const styles =
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
    '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf/></cellXfs>' +
    '<dxfs><dxf><numFmt numFmtId="14" formatCode="yyyy"/></dxf></dxfs>';
  const formatOf = (attributes: string, rest: MinimalWorkbook) =>
    readCell('A1', `<row r="1"><c r="A1"${attributes}><v>46082</v></c></row>`, rest)?.format;

  test.each([
    ['', 'General'],
    [' s="0"', 'General'],
    [' s="1"', 'm/d/yyyy'],
    [' s="2"', 'dd/mm/yyyy'],
    [' s="3"', 'General'],
  ])('style%s shows %s', (attributes, format) => {
    expect(formatOf(attributes, { styles })).toBe(format);
  });

  test('a workbook without styles shows everything as it comes', () => {
    expect(formatOf('', {})).toBe('General');
  });

  test('a date stays the number that it is', () => {
    expect(readCell('A1', '<row r="1"><c r="A1" s="1"><v>46082</v></c></row>', { styles })?.value).toBe(
      46082,
    );
  });
});

describe('Formulas', () => {
  const formulaAt = (name: string, rows: string) => readCell(name, rows)?.formula;

  test('a formula comes with its result', () => {
    expect(readCell('A1', '<row r="1"><c r="A1"><f>SUM(B1:C1)&amp;""</f><v>3</v></c></row>')).toEqual({
      value: 3,
      formula: '=SUM(B1:C1)&""',
      format: 'General',
    });
  });

  test('a formula that was never calculated is there without a value', () => {
    expect(readCell('A1', '<row r="1"><c r="A1"><f>B1</f></c></row>')).toMatchObject({
      value: null,
      formula: '=B1',
    });
  });

  test('a formula of an array is read in its first cell', () => {
    expect(
      formulaAt('A1', '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>4</v></c></row>'),
    ).toBe('=B1:B2*2');
  });

  test.each([
    ['A1+B$1+$C1+$D$1', '=C3+D$1+$C3+$D$1'],
    ['SUM(A1:A10)*Feuil2!B2', '=SUM(C3:C12)*Feuil2!D4'],
    ['SUM(A:A)+SUM(1:1)+SUM($A:B)', '=SUM(C:C)+SUM(3:3)+SUM($A:D)'],
    ['IF(A1="A1","C3",\'A1 B2\'!A1)', '=IF(C3="A1","C3",\'A1 B2\'!C3)'],
    ['LOG10(A1)+TAUX2026+A1_x+T1[A1]+CoûtB1', '=LOG10(C3)+TAUX2026+A1_x+T1[A1]+CoûtB1'],
    ['XFD1048576', '=B2'],
  ])('the shared formula %s reads %s two columns right and two rows down', (shared, moved) => {
    const rows =
      `<row r="1"><c r="E1"><f t="shared" ref="E1:G3" si="0">${shared.replace(/"/g, '&quot;')}</f><v>0</v></c></row>` +
      '<row r="3"><c r="G3"><f t="shared" si="0"/><v>0</v></c></row>';
    expect(formulaAt('E1', rows)).toBe(`=${shared}`);
    expect(formulaAt('G3', rows)).toBe(moved);
  });
});
