import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { markWorkbook, XlsxHost } from '../../../src/hosts/xlsx';
import { keptXml } from '../../../src/workbook';
import { specOf } from '../../contract/sample-specs';
import { xlsxOfRows } from './minimal-xlsx';

const ROWS = '<row r="1"><c r="A1" t="str"><v>Marck</v></c><c r="B1"><v>35</v></c></row>';
const STYLES = '<cellXfs count="1"><xf/></cellXfs>';
const PLAIN = xlsxOfRows(ROWS, { styles: STYLES });
const TEXT = '{"motif":"Vu avec la mairie : « Les Lutins » & Cie"}';

const open = (bytes: Uint8Array): Promise<XlsxHost> => XlsxHost.open(bytes, 'essai.xlsx');
const keptIn = async (bytes: Uint8Array) => (await open(bytes)).readKept();
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

async function keeping(bytes: Uint8Array, text: string | null): Promise<Uint8Array> {
  const host = await open(bytes);
  await host.keep(text);
  return host.save();
}

/** A file with the custom XML parts of somebody else, or ours as Excel writes it. */
function withCustomXml(...items: readonly string[]): Uint8Array {
  const parts = partsOf(PLAIN);
  const links = items.map(
    (_, at) =>
      `<Relationship Id="x${String(at)}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item${String(at + 1)}.xml"/>`,
  );
  const rels = 'xl/_rels/workbook.xml.rels';
  parts[rels] = (parts[rels] ?? '').replace('</Relationships>', `${links.join('')}</Relationships>`);
  items.forEach((xml, at) => (parts[`customXml/item${String(at + 1)}.xml`] = xml));
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

describe('Le texte gardé dans un fichier .xlsx', () => {
  test('va dans une partie liée au classeur, et le reste ne change pas', async () => {
    const before = partsOf(PLAIN);
    const after = partsOf(await keeping(PLAIN, TEXT));
    expect(after['customXml/item1.xml']).toBe(keptXml(TEXT));
    expect(after['customXml/itemProps1.xml']).toMatch(
      /ds:itemID="\{[0-9A-F-]{36}\}".*<ds:schemaRef ds:uri="urn:ctg-annexes:dossier:1"\/>/,
    );
    expect(after['customXml/_rels/item1.xml.rels']).toContain(
      '2006/relationships/customXmlProps" Target="itemProps1.xml"/>',
    );
    expect(after['xl/_rels/workbook.xml.rels']).toContain(
      '2006/relationships/customXml" Target="../customXml/item1.xml"/>',
    );
    expect(after['[Content_Types].xml']).toContain(
      'PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"',
    );
    const touched = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels'];
    const untouched = Object.keys(before).filter((name) => !touched.includes(name));
    expect(untouched.map((name) => after[name])).toEqual(untouched.map((name) => before[name]));
  });

  test('se relit, se remplace dans la même partie, et s’ôte sans laisser de trace', async () => {
    const bytes = await keeping(PLAIN, TEXT);
    expect(await keptIn(bytes)).toEqual([TEXT]);
    const replaced = await keeping(bytes, 'autre');
    expect(Object.keys(partsOf(replaced))).toEqual(Object.keys(partsOf(bytes)));
    expect(await keptIn(replaced)).toEqual(['autre']);
    expect(partsOf(await keeping(replaced, null))).toEqual(partsOf(PLAIN));
  });

  test('ne change le fichier que s’il change', async () => {
    const bytes = await keeping(PLAIN, TEXT);
    const host = await open(bytes);
    await host.keep('autre');
    expect(host.isChanged).toBe(true);
    await host.keep(TEXT);
    expect(host.isChanged).toBe(false);
    expect(Buffer.compare(await host.save(), bytes)).toBe(0);
  });

  test('laisse les parties XML des autres', async () => {
    const other = '<bibliographie xmlns="urn:autre"/>';
    const bytes = await keeping(withCustomXml(other), TEXT);
    expect(await keptIn(bytes)).toEqual([TEXT]);
    expect(partsOf(bytes)['customXml/item1.xml']).toBe(other);
    expect(partsOf(bytes)['customXml/item2.xml']).toBe(keptXml(TEXT));
    expect(partsOf(await keeping(bytes, null))).toEqual(partsOf(withCustomXml(other)));
  });

  test('écrit deux fois à la fois par Excel se lit deux fois, et redevient un seul', async () => {
    const twice = withCustomXml(keptXml('premier'), '<autre/>', keptXml('dernier'));
    expect(await keptIn(twice)).toEqual(['premier', 'dernier']);
    const parts = partsOf(await keeping(twice, TEXT));
    expect(Object.keys(parts).filter((name) => name.startsWith('customXml/'))).toEqual([
      'customXml/item1.xml',
      'customXml/item2.xml',
    ]);
    expect(parts['customXml/item1.xml']).toBe(keptXml(TEXT));
  });

  test('reste quand des feuilles sont ajoutées, des cellules corrigées, des marques posées', async () => {
    const host = await open(await keeping(PLAIN, 'ancien'));
    await host.keep(TEXT);
    await host.addSheets([specOf('Suivi', [['a']])]);
    const at = { sheet: 'Feuil1', row: 0, column: 1 };
    await host.apply([{ at, before: 35, value: 36 }]);
    expect(await host.readKept()).toEqual([TEXT]);
    const saved = markWorkbook(await host.save(), [{ at, level: 'error' }]);
    expect(await keptIn(saved)).toEqual([TEXT]);
    expect((await (await open(saved)).snapshot()).sheets.map(({ name }) => name)).toEqual([
      'Feuil1',
      'Suivi',
    ]);
  });

  test('est lié en format strict dans un classeur strict', async () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const workbook =
      `<workbook xmlns="${strict}/spreadsheetml/main" xmlns:r="${strict}/officeDocument/relationships">` +
      '<sheets><sheet name="Feuil1" sheetId="1" r:id="rId1"/></sheets></workbook>';
    const bytes = await keeping(xlsxOfRows(ROWS, { parts: { 'xl/workbook.xml': workbook } }), TEXT);
    const parts = partsOf(bytes);
    expect(parts['xl/_rels/workbook.xml.rels']).toContain(
      `"${strict}/officeDocument/relationships/customXml"`,
    );
    expect(parts['customXml/itemProps1.xml']).toContain(`"${strict}/officeDocument/customXml"`);
    expect(await keptIn(bytes)).toEqual([TEXT]);
  });
});
