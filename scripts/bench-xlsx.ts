import { strToU8, zipSync } from 'fflate';
import { readWorkbookSync } from '../src/hosts/xlsx';
import { cellName } from '../src/workbook';

const PARTS = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  '_rels/.rels': relationships('officeDocument', 'xl/workbook.xml'),
  'xl/_rels/workbook.xml.rels': relationships(
    'worksheet',
    'worksheets/sheet1.xml',
    'sharedStrings',
    'sharedStrings.xml',
  ),
  'xl/workbook.xml': '<workbook><sheets><sheet name="Mesure" sheetId="1" r:id="rId1"/></sheets></workbook>',
};

function relationships(...typesAndTargets: string[]): string {
  const links = typesAndTargets.flatMap((type, at) =>
    at % 2 === 0
      ? [
          `<Relationship Id="rId${String(at / 2 + 1)}" Type="x/${type}" Target="${typesAndTargets[at + 1] ?? ''}"/>`,
        ]
      : [],
  );
  return `<Relationships>${links.join('')}</Relationships>`;
}

/** A workbook of one sheet: one column in four a formula, one an inline number, two shared texts of an equipment. */
function benchWorkbook(rows: number, columns: number): Uint8Array {
  const strings = Array.from(
    { length: rows },
    (_, row) => `<si><t>Équipement n° ${String(row)}, 12 rue de l’Église</t></si>`,
  );
  const lines = Array.from({ length: rows }, (_, row) => {
    const cells = Array.from({ length: columns }, (__, column) => benchCell(row, column));
    return `<row r="${String(row + 1)}" spans="1:${String(columns)}">${cells.join('')}</row>`;
  });
  return zipSync({
    ...Object.fromEntries(Object.entries(PARTS).map(([name, xml]) => [name, strToU8(xml)])),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings.join('')}</sst>`),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`),
  });
}

function benchCell(row: number, column: number): string {
  const start = `<c r="${cellName(row, column)}" s="0"`;
  if (column % 4 === 0)
    return `${start}><f>SUM(B${String(row + 1)}:D${String(row + 1)})</f><v>${String(row)}</v></c>`;
  if (column % 4 === 1) return `${start}><v>${String(row * 1.25)}</v></c>`;
  return `${start} t="s"><v>${String(row)}</v></c>`;
}

/** Best time of three, in milliseconds, and the memory that the snapshot keeps, in megabytes. */
function benchRead(bytes: Uint8Array): { milliseconds: number; megabytes: number } {
  let milliseconds = Infinity;
  let megabytes = 0;
  for (let run = 0; run < 3; run += 1) {
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const start = performance.now();
    const snapshot = readWorkbookSync(bytes, 'mesure.xlsx');
    milliseconds = Math.min(milliseconds, performance.now() - start);
    globalThis.gc?.();
    megabytes = (process.memoryUsage().heapUsed - before) / 2 ** 20;
    if (snapshot.sheets[0]?.cells.cellCount === 0) throw new Error('The sheet was not read.');
  }
  return { milliseconds, megabytes };
}

if (process.argv[1]?.endsWith('bench-xlsx.ts')) {
  for (const rows of [2_500, 5_000, 10_000, 20_000]) {
    const { milliseconds, megabytes } = benchRead(benchWorkbook(rows, 20));
    console.log(`${String(rows * 20)} cells: ${milliseconds.toFixed(0)} ms, ${megabytes.toFixed(0)} MB kept`);
  }
}
