import { strFromU8, unzipSync } from 'fflate';
import { readWorkbookSync, XlsxHost } from '../../../../src/hosts/xlsx';
import type { SheetSpec } from '../../../../src/workbook';
import { fullSpec, specOf } from '../../../contract/sample-specs';
import { minimalXlsx, relationships, type MinimalWorkbook, xlsxOfRows } from '../minimal-xlsx';

const ROWS =
  '<row r="1"><c r="A1" t="str"><v>Marck</v></c><c r="B1"><v>35</v></c></row>' +
  '<row r="2"><c r="A2"><f>B1*2</f><v>70</v></c></row>';
const STYLES =
  '<fonts count="1"><font><sz val="10"/><name val="Arial"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="49"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><tableStyles count="0"/>';

const PLAIN = xlsxOfRows(ROWS, {
  styles: STYLES,
  calcChain: '<c r="A2" i="1"/>',
  parts: { 'docProps/app.xml': '<Properties/>', 'xl/media/image1.png': 'any bytes' },
});

const text = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
const open = (bytes: Uint8Array) => XlsxHost.open(bytes, 'essai.xlsx');

async function added(bytes: Uint8Array, ...specs: SheetSpec[]): Promise<Uint8Array> {
  const host = await open(bytes);
  await host.addSheets(specs);
  return host.save();
}

/** Names of the parts of the first file that the second has not, or not byte for byte. */
function changedParts(one: Uint8Array, other: Uint8Array): string[] {
  const after = unzipSync(other);
  return Object.entries(unzipSync(one)).flatMap(([name, bytes]) =>
    Buffer.compare(bytes, after[name] ?? Buffer.from('gone')) === 0 ? [] : [name],
  );
}

const newParts = (one: Uint8Array, other: Uint8Array): string[] => {
  const before = unzipSync(one);
  return Object.keys(unzipSync(other)).filter((name) => !(name in before));
};

describe('Un classeur auquel des feuilles sont ajoutées', () => {
  test('garde octet pour octet tout le reste', async () => {
    const bytes = await added(PLAIN, specOf('Suivi', [['a']]));
    expect(changedParts(PLAIN, bytes)).toEqual([
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
    ]);
    expect(newParts(PLAIN, bytes)).toEqual(['xl/worksheets/sheet2.xml']);
  });

  test('reçoit les styles nouveaux après les siens, dans sa police', async () => {
    const bytes = await added(PLAIN, fullSpec());
    const styles = text(bytes, 'xl/styles.xml');
    expect(styles).toContain('<name val="Arial"/><family val="2"/></font><font><b/><sz val="16"/>');
    expect(styles).toMatch(/<cellXfs count="5"><xf\/><xf numFmtId="49"\/><xf /);
    expect(styles.indexOf('<dxfs count="1">')).toBeGreaterThan(styles.indexOf('</cellStyles>'));
    expect(styles.indexOf('<dxfs count="1">')).toBeLessThan(styles.indexOf('<tableStyles'));
  });

  test('perd sa liste de formules quand des formules sont ajoutées, et calcule tout à l’ouverture', async () => {
    const bytes = await added(PLAIN, specOf('Suivi', [[{ formula: '=1+1' }]]));
    expect(unzipSync(bytes)['xl/calcChain.xml']).toBeUndefined();
    expect(text(bytes, '[Content_Types].xml')).not.toContain('calcChain');
    expect(text(bytes, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  test('s’ouvre toujours sur sa feuille : deux feuilles choisies seraient un groupe', async () => {
    expect(text(await added(PLAIN, specOf('Suivi', [['a']])), 'xl/worksheets/sheet2.xml')).not.toContain(
      'tabSelected',
    );
  });

  test('est montré à sa première feuille faite', async () => {
    const host = await open(PLAIN);
    const shown: unknown[] = [];
    host.listen({ cellsRevealed: (cells) => shown.push(...cells) });
    await host.addSheets([specOf('Suivi', [['a']]), specOf('Plan', [['b']])]);
    expect(shown).toEqual([{ sheet: 'Suivi', row: 0, column: 0 }]);
    expect(host.isChanged).toBe(true);
  });

  test('garde ses corrections, qui se défont encore avec leurs formules', async () => {
    const host = await open(PLAIN);
    const at = { sheet: 'Feuil1', row: 1, column: 0 };
    const undo = await host.apply([{ at, before: 70, value: 71 }]);
    await host.addSheets([specOf('Suivi', [['a']])]);
    const value = async () => (await host.snapshot()).sheets[0]?.cells.cell(1, 0);
    expect(await value()).toMatchObject({ value: 71, formula: null });
    expect(readWorkbookSync(await host.save(), '').sheets[0]?.cells.value(1, 0)).toBe(71);
    await host.apply(undo);
    expect(await value()).toMatchObject({ value: 70, formula: '=B1*2' });
  });

  test('n’est pas touché quand sa structure est protégée', async () => {
    const workbook =
      '<workbook><workbookProtection lockStructure="1"/><sheets><sheet name="Feuil1" id="rId1"/></sheets></workbook>';
    const host = await open(xlsxOfRows(ROWS, { parts: { 'xl/workbook.xml': workbook } }));
    await expect(host.addSheets([specOf('Suivi', [['a']])])).rejects.toMatchObject({
      code: 'protected',
      message: 'La structure de ce classeur est protégée\u00a0: ôtez la protection, puis recommencez.',
    });
    expect(host.isChanged).toBe(false);
  });
});

describe('Un classeur d’une forme inhabituelle', () => {
  const roundTrip = async (workbook: MinimalWorkbook) => {
    const bytes = await added(minimalXlsx(workbook), fullSpec());
    const { sheets, names } = readWorkbookSync(bytes, '');
    expect(sheets.map(({ name }) => name)).toEqual(['Feuil1', 'Indicateurs EAJE']);
    expect(sheets[1]?.cells.cell(2, 1)).toEqual({ value: 0.8, formula: null, format: '0.0%' });
    expect(names.filter(({ scope }) => scope === 'Indicateurs EAJE')).toHaveLength(3);
    return bytes;
  };

  test('sans styles en reçoit', async () => {
    const bytes = await roundTrip({ sheets: [{ rows: ROWS }] });
    expect(text(bytes, '[Content_Types].xml')).toContain('/xl/styles.xml');
  });

  test('aux listes de styles vides ou absentes les reçoit à leur place', async () => {
    await roundTrip({ styles: '<fonts/><cellXfs count="1"><xf/></cellXfs><dxfs count="0"/>' });
  });

  test('écrit avec des préfixes les garde', async () => {
    const main = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const links = 'xmlns:rel="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
    const sheets = '<x:sheets><x:sheet name="Feuil1" sheetId="7" rel:id="rId1"/></x:sheets>';
    const bytes = await roundTrip({
      parts: {
        'xl/workbook.xml': `<x:workbook ${main} ${links}>${sheets}<x:definedNames><x:definedName name="a">1</x:definedName></x:definedNames></x:workbook>`,
      },
    });
    const workbook = text(bytes, 'xl/workbook.xml');
    expect(workbook).toContain('<x:sheet name="Indicateurs EAJE" sheetId="8"');
    expect(workbook).toMatch(
      /<x:definedName name="a">1<\/x:definedName><x:definedName name="_ctg_annexe" localSheetId="1" hidden="1">/,
    );
  });

  test('au format strict reçoit des feuilles strictes', async () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const workbook =
      `<workbook xmlns="${strict}/spreadsheetml/main" xmlns:r="${strict}/officeDocument/relationships">` +
      '<sheets><sheet name="Feuil1" sheetId="1" r:id="rId1"/></sheets></workbook>';
    const bytes = await roundTrip({ parts: { 'xl/workbook.xml': workbook } });
    const made = Object.entries(unzipSync(bytes)).filter(([name]) =>
      /sheet2|chart1|drawing1|styles/.test(name),
    );
    expect(made).toHaveLength(6);
    for (const [, part] of made)
      expect(strFromU8(part)).not.toMatch(/"http:\/\/schemas[^"]*(main|chart|officeDocument)/);
  });
});

describe('Une feuille refaite', () => {
  test('laisse partir ses graphiques, et garde sa place et les autres feuilles', async () => {
    const host = await open(PLAIN);
    await host.addSheets([fullSpec(), specOf('Plan', [['plan']])]);
    const before = await host.save();
    await host.addSheets([specOf('Suivi', [['neuf']])], ['Indicateurs EAJE']);
    const after = await host.save();
    const gone = Object.keys(unzipSync(before)).filter((name) => !(name in unzipSync(after)));
    expect(gone.sort()).toEqual([
      'xl/charts/chart1.xml',
      'xl/drawings/_rels/drawing1.xml.rels',
      'xl/drawings/drawing1.xml',
      'xl/worksheets/_rels/sheet2.xml.rels',
    ]);
    expect(text(after, '[Content_Types].xml')).not.toMatch(/chart1|drawing1/);
    expect(changedParts(before, after)).not.toContain('xl/worksheets/sheet3.xml');
    const names = readWorkbookSync(after, '').names.filter(({ scope }) => scope === 'Indicateurs EAJE');
    expect(names.map(({ name }) => name)).toEqual(['_ctg_annexe']);
  });

  test('ne fait pas partir l’image qu’une autre feuille montre aussi', async () => {
    const mine = '"suivi|x"';
    const image = [{ id: 'rId1', type: 'image', target: '../media/image1.png' }];
    const host = await open(
      minimalXlsx({
        sheets: [{ name: 'Photos' }, { name: 'Suivi', rows: ROWS }],
        definedNames: `<definedName name="_ctg_annexe" localSheetId="1" hidden="1">${mine}</definedName>`,
        parts: {
          'xl/worksheets/_rels/sheet1.xml.rels': relationships(image),
          'xl/worksheets/_rels/sheet2.xml.rels': relationships([
            ...image,
            { id: 'rId2', type: 'comments', target: '../comments2.xml' },
          ]),
          'xl/media/image1.png': 'any bytes',
          'xl/comments2.xml': '<comments/>',
        },
      }),
    );
    await host.addSheets([specOf('Suivi', [['neuf']])], ['Suivi']);
    const parts = unzipSync(await host.save());
    expect([parts['xl/media/image1.png'] !== undefined, parts['xl/comments2.xml']]).toEqual([
      true,
      undefined,
    ]);
  });

  test('oublie les corrections faites dans la feuille d’avant', async () => {
    const host = await open(PLAIN);
    await host.addSheets([specOf('Suivi', [['a'], ['b']])]);
    await host.apply([{ at: { sheet: 'Suivi', row: 1, column: 0 }, before: 'b', value: 'c' }]);
    await host.addSheets([specOf('Suivi', [['a']])], ['Suivi']);
    const read = readWorkbookSync(await host.save(), '').sheets[1]?.cells;
    expect([read?.value(0, 0), read?.value(1, 0)]).toEqual(['a', null]);
  });
});
