import { strFromU8, unzipSync } from 'fflate';
import { newWorkbook, readWorkbookSync } from '../../../../src/hosts/xlsx';
import { OWN_SHEET_NAME, ownSheetsOf, type SheetSpec, type SpecValue } from '../../../../src/workbook';
import { fullSpec, specOf } from '../../../contract/sample-specs';
import { growth } from '../../../processor-time';

const read = (bytes: Uint8Array) => readWorkbookSync(bytes, 'annexes.xlsx');
const partOf = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
const sheetOf = (spec: SheetSpec): string => partOf(newWorkbook([spec]), 'xl/worksheets/sheet1.xml');
const cellOf = (value: SpecValue): string =>
  /<c r="A1"(?:\/>|.*?<\/c>)/s.exec(sheetOf(specOf('S', [[value]])))?.[0] ?? '';
const topElements = (xml: string): string[] => {
  const names: string[] = [];
  let depth = 0;
  for (const [tag, close, name = ''] of xml.matchAll(/<(\/?)([\w:]+)[^>]*>/g)) {
    if (close === '' && depth === 1) names.push(name);
    if (close !== '') depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
  }
  return names;
};

describe('Un nouveau classeur', () => {
  test('a les feuilles demandées, sous des noms légaux, et s’ouvre sur la première visible', () => {
    const bytes = newWorkbook([
      specOf('Données', [['x']], { isHidden: true }),
      specOf('Annexe 2 : 2025/2029', [['y']]),
    ]);
    const { sheets } = read(bytes);
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Données', 'hidden'],
      ['Annexe 2 - 2025-2029', 'visible'],
    ]);
    expect(partOf(bytes, 'xl/workbook.xml')).toContain('activeTab="1"');
    const selected = [1, 2].map((number) =>
      partOf(bytes, `xl/worksheets/sheet${String(number)}.xml`).includes('tabSelected="1"'),
    );
    expect(selected).toEqual([false, true]);
  });

  test('est refusé sans feuille visible', () => {
    expect(() => newWorkbook([])).toThrow(RangeError);
    expect(() => newWorkbook([specOf('A', [['x']], { isHidden: true })])).toThrow(RangeError);
  });

  test('reconnaît ses feuilles à un nom masqué, même quand leur origine est longue ou contient des guillemets', () => {
    const snapshot = read(newWorkbook([specOf('Suivi', [['a']], { origin: `"a|b"\n${'x'.repeat(300)}` })]));
    const [own] = ownSheetsOf(snapshot);
    expect(own?.kind).toBe('suivi');
    expect(own?.origin).toMatch(/^"a\|b" x{230,}$/);
    expect(snapshot.names.map(({ name }) => name)).toEqual([OWN_SHEET_NAME]);
  });

  test('de quatre fois plus de lignes ne coûte guère plus que quatre fois plus', async () => {
    const row = (at: number) => [`Crèche n° ${String(at)}`, at, 'Marck', at / 7, '=1+1', true, null, 'fin'];
    const workbookOf = (rows: number) => {
      const spec = specOf(
        'Liste',
        Array.from({ length: rows }, (_, at) => row(at)),
      );
      return () => newWorkbook([spec]);
    };
    expect(await growth(workbookOf(1250), workbookOf(5000))).toBeLessThan(8);
  });
});

describe('Une feuille écrite', () => {
  test('a ses éléments dans l’ordre du format', () => {
    expect(
      topElements(
        sheetOf({ ...fullSpec(), isProtected: true, merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] }),
      ),
    ).toEqual([
      'sheetPr',
      'dimension',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'sheetProtection',
      'autoFilter',
      'mergeCells',
      'conditionalFormatting',
      'dataValidations',
      'hyperlinks',
      'printOptions',
      'pageMargins',
      'pageSetup',
      'headerFooter',
      'rowBreaks',
      'ignoredErrors',
      'drawing',
    ]);
  });

  test('dit à Excel de calculer ses formules, dont elle ne donne pas le résultat', () => {
    expect(cellOf({ formula: '=IF(B1<2,"non","oui & non")' })).toBe(
      '<c r="A1"><f>IF(B1&lt;2,&quot;non&quot;,&quot;oui &amp; non&quot;)</f></c>',
    );
    const workbook = partOf(newWorkbook([specOf('S', [[{ formula: '=1+1' }]])]), 'xl/workbook.xml');
    expect(workbook).toContain('<calcPr fullCalcOnLoad="1"/>');
    expect(partOf(newWorkbook([specOf('S', [['=1+1']])]), 'xl/workbook.xml')).not.toContain('calcPr');
  });

  test.each<[string, SpecValue, string]>([
    ['un texte qui commence par =', '=1+1', '<t xml:space="preserve">=1+1</t>'],
    ['des caractères que XML interdit', 'a\u0000\u000b\ud800\uffff', '>a_x0000__x000B__xD800__xFFFF_<'],
    ['un texte qui ressemble à leur écriture', '_x0041_', '>_x005F_x0041_<'],
    ['un nombre qui n’en est pas un', NaN, '<c r="A1"/>'],
    ['un texte vide', '', '<c r="A1"/>'],
  ])('porte %s sans abîmer le fichier', (_, value, xml) => {
    expect(cellOf(value)).toContain(xml);
  });

  test('garde le gras de chaque morceau de texte', () => {
    expect(cellOf({ runs: [{ text: 'gras', bold: true }, { text: '' }, { text: ' maigre' }] })).toBe(
      '<c r="A1" t="inlineStr"><is>' +
        '<r><rPr><b/><sz val="11"/><rFont val="Calibri"/><family val="2"/><scheme val="minor"/></rPr><t xml:space="preserve">gras</t></r>' +
        '<r><rPr><sz val="11"/><rFont val="Calibri"/><family val="2"/><scheme val="minor"/></rPr><t xml:space="preserve"> maigre</t></r>' +
        '</is></c>',
    );
  });

  test('mène à la cellule d’une autre feuille, même renommée', () => {
    const link = { sheet: "L'annexe: 2", row: 3, column: 1 };
    const bytes = newWorkbook([
      specOf('Rapport', [], { rows: [[{ value: 'B4', link }]] }),
      specOf("L'annexe: 2", [['a']]),
    ]);
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain(`<hyperlink ref="A1" location="'L''annexe- 2'!B4"/>`);
  });

  test('propose ses listes, avec l’aide et le refus que chaque liste donne', () => {
    const range = { top: 1, left: 0, bottom: 3, right: 0 };
    const xml = sheetOf(
      specOf('Suivi', [], {
        validations: [
          { range, list: ['oui', 'dit "non"'], help: 'Choisissez\nici', refusal: 'x'.repeat(300) },
          { range, list: { reference: "='Autre'!$A$1:$A$9" } },
          { range, list: [] },
        ],
      }),
    );
    expect(xml).toContain(
      '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" ' +
        `error="${'x'.repeat(224)}…" prompt="Choisissez&#10;ici" sqref="A2:A4"><formula1>&quot;oui,dit &quot;&quot;non&quot;&quot;&quot;</formula1></dataValidation>` +
        '<dataValidation type="list" allowBlank="1" sqref="A2:A4"><formula1>\'Autre\'!$A$1:$A$9</formula1></dataValidation></dataValidations>',
    );
  });

  test('commence une page aux lignes dites, et redit ses titres', () => {
    const page = { orientation: 'portrait', breaks: [9, 0, 4, 9], titleRows: { first: 1, last: 2 } } as const;
    const bytes = newWorkbook([specOf('Fiches', [['a']], { page })]);
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain(
      '<rowBreaks count="2" manualBreakCount="2"><brk id="4" max="16383" man="1"/><brk id="9" max="16383" man="1"/></rowBreaks>',
    );
    expect(read(bytes).names).toContainEqual({
      name: 'Print_Titles',
      scope: 'Fiches',
      refersTo: "'Fiches'!$2:$3",
    });
  });

  test('coupe un en-tête trop long pour Excel', () => {
    const page = {
      orientation: 'portrait',
      header: { left: 'g'.repeat(200), center: '', right: 'd'.repeat(100) },
    } as const;
    const header = /<oddHeader>(.*)<\/oddHeader>/.exec(sheetOf(specOf('S', [['a']], { page })))?.[1];
    expect(header).toBe(`&amp;L${'g'.repeat(79)}…&amp;R${'d'.repeat(79)}…`);
  });
});

describe('Un graphique', () => {
  const [chart] = fullSpec().charts ?? [];
  const chartOf = (spec: SheetSpec): string => partOf(newWorkbook([spec]), 'xl/charts/chart1.xml');

  test('montre les barres, et le seuil en ligne par-dessus', () => {
    const xml = chartOf(fullSpec());
    expect(topElements(/<c:plotArea>.*<\/c:plotArea>/s.exec(xml)?.[0] ?? '')).toEqual([
      'c:layout',
      'c:barChart',
      'c:lineChart',
      'c:catAx',
      'c:valAx',
    ]);
    expect(xml).toContain("<c:f>'Indicateurs EAJE'!$C$3:$C$4</c:f>");
    expect(xml).toContain('<c:max val="1"/><c:min val="0"/>');
  });

  test('connaît d’avance les valeurs écrites, et non celles des formules', () => {
    const spec = fullSpec();
    const rows = spec.rows.map((row, at) =>
      at === 3 ? row.map((cell, column) => (column === 1 ? { value: { formula: '=1/3' } } : cell)) : row,
    );
    const figures = /<c:numCache>.*?<\/c:numCache>/.exec(chartOf({ ...spec, rows }))?.[0];
    expect(figures).toBe(
      '<c:numCache><c:formatCode>0%</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>0.8</c:v></c:pt></c:numCache>',
    );
  });

  test('couché se lit de haut en bas, et garde son seuil en barre', () => {
    if (!chart) throw new Error('no chart');
    const xml = chartOf({ ...fullSpec(), charts: [{ ...chart, kind: 'bar' }] });
    expect(xml).toContain('<c:barDir val="bar"/>');
    expect(xml).toContain('<c:orientation val="maxMin"/>');
    expect(xml).not.toContain('lineChart');
  });
});
