import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readWorkbook, readWorkbookSync } from '../../../src/hosts/xlsx';
import { HostError } from '../../../src/workbook';
import { minimalXlsx, relationships, xlsxOfRows } from './minimal-xlsx';
import { processorTime } from '../../processor-time';

/** The error met when reading; anything but a HostError fails the test. */
function problemOf(bytes: Uint8Array, fileName = 'essai.xlsx'): HostError {
  try {
    readWorkbookSync(bytes, fileName);
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
  throw new Error('The file was read.');
}

const SOUND = xlsxOfRows('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
  strings: '<si><t>Marck</t></si>',
});

/** An OLE file with these entries in its directory. */
function oleFile(...names: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * (names.length + 1));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ['Root Entry', ...names].forEach((name, index) => {
    const at = 512 + 128 * index;
    bytes.set(Buffer.from(name, 'utf16le'), at);
    bytes[at + 64] = 2 * name.length + 2;
    bytes[at + 66] = index === 0 ? 5 : 2;
  });
  return bytes;
}

const zipOf = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));

describe('A file that is no readable workbook is refused in one sentence', () => {
  test.each<[string, Uint8Array, string, string, string]>([
    ['empty', new Uint8Array(), 'a.xlsx', 'unreadable', 'Ce fichier est vide.'],
    [
      'an image',
      strToU8('\u0089PNG and so on'),
      'a.xlsx',
      'unreadable',
      'Ce fichier n’est pas un classeur Excel lisible.',
    ],
    [
      'text',
      strToU8('a;b;c'),
      'a.csv',
      'unreadable',
      'Ce fichier est un fichier de texte (.csv)\u00a0: choisissez un classeur Excel (.xlsx).',
    ],
    [
      'a PDF',
      strToU8('%PDF-1.7'),
      'a.pdf',
      'unreadable',
      'Ce fichier est un document PDF\u00a0: choisissez un classeur Excel (.xlsx).',
    ],
    [
      'a Word document',
      zipOf('word/document.xml'),
      'a.docx',
      'unreadable',
      'Ce fichier est un document Word (.docx)\u00a0: choisissez un classeur Excel (.xlsx).',
    ],
    [
      'a LibreOffice sheet',
      zipOf('mimetype', 'content.xml'),
      'a.ods',
      'unreadable',
      'Ce fichier est un document LibreOffice (.ods ou .odt)\u00a0: choisissez un classeur Excel (.xlsx).',
    ],
    [
      'a binary workbook',
      zipOf('xl/workbook.bin'),
      'a.xlsb',
      'old-format',
      'Format .xlsb\u00a0: enregistrez-le en .xlsx, puis recommencez.',
    ],
    [
      'under a password',
      oleFile('EncryptionInfo', 'EncryptedPackage'),
      'a.xlsx',
      'password',
      'Ce classeur est protégé par un mot de passe\u00a0: ouvrez-le dans Excel et enregistrez-le sans mot de passe.',
    ],
    [
      'an old .xls',
      oleFile('Workbook'),
      'a.xls',
      'old-format',
      'Format .xls ancien\u00a0: enregistrez-le en .xlsx, puis recommencez.',
    ],
    [
      'an older .xls',
      oleFile('Book'),
      'a.xls',
      'old-format',
      'Format .xls ancien\u00a0: enregistrez-le en .xlsx, puis recommencez.',
    ],
    [
      'an old Word document',
      oleFile('WordDocument'),
      'a.doc',
      'unreadable',
      'Ce fichier est un document Word (.doc)\u00a0: choisissez un classeur Excel (.xlsx).',
    ],
    [
      'cut in the middle',
      SOUND.subarray(0, SOUND.length / 2),
      'a.xlsx',
      'unreadable',
      'Ce fichier est incomplet ou abîmé\u00a0: copiez-le à nouveau depuis l’original.',
    ],
  ])('%s', (_, bytes, fileName, code, message) => {
    expect(problemOf(bytes, fileName)).toMatchObject({ code, message });
  });
});

describe('A damaged or hostile workbook is refused', () => {
  test.each([
    [
      'without its workbook part',
      { 'xl/workbook.xml': null },
      'Ce classeur est abîmé\u00a0: la liste de ses feuilles manque.',
    ],
    [
      'without one of its sheets',
      { 'xl/worksheets/sheet1.xml': null },
      'La feuille «\u00a0Feuil1\u00a0» manque dans ce fichier, qui est abîmé.',
    ],
    [
      'without the link to a sheet',
      { 'xl/_rels/workbook.xml.rels': relationships([]) },
      'La feuille «\u00a0Feuil1\u00a0» manque dans ce fichier, qui est abîmé.',
    ],
  ])('%s', (_, parts, message) => {
    expect(problemOf(minimalXlsx({ parts }))).toMatchObject({ code: 'unreadable', message });
  });

  test.each([
    '<row r="2147483647"><c r="A2147483647"><v>1</v></c></row>',
    '<row r="1"><c r="A1048577"><v>1</v></c></row>',
    '<row r="1"><c r="XFE1"><v>1</v></c></row>',
    '<row r="0"><c><v>1</v></c></row>',
    '<row r="1"><c r="1A"><v>1</v></c></row>',
    '<row r="1.5"><c><v>1</v></c></row>',
  ])('with a cell outside the bounds of Excel: %s', (rows) => {
    expect(problemOf(xlsxOfRows(rows)).message).toBe(
      'La feuille «\u00a0Feuil1\u00a0» a une cellule hors des limites d’Excel.',
    );
  });

  test('with a million merged areas, at once', () => {
    const after = `<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(1_000_000)}</mergeCells>`;
    expect(problemOf(minimalXlsx({ sheets: [{ after }] }))).toMatchObject({ code: 'too-large' });
  });

  test.each([
    ['a document type', '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>'],
    [
      'an entity of its own',
      '<worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>',
    ],
    [
      'an entity that bears the name of something of ours',
      '<worksheet><sheetData><row><c t="str"><v>&toString;</v></c></row></sheetData></worksheet>',
    ],
    [
      'a character that does not exist',
      '<worksheet><sheetData><row><c t="str"><v>&#x110000;</v></c></row></sheetData></worksheet>',
    ],
  ])('with %s', (_, xml) => {
    expect(problemOf(minimalXlsx({ sheets: [{ xml }] })).message).toBe(
      'Ce fichier contient des déclarations qu’Excel n’écrit pas\u00a0: il n’a pas été lu.',
    );
  });

  test.each([
    '<worksheet><sheetData>',
    '<worksheet><sheetData',
    '<worksheet a="',
    '<worksheet><!-- ',
    '</worksheet>',
    '<worksheet a>',
  ])('with XML that stops short: %s', (xml) => {
    expect(problemOf(minimalXlsx({ sheets: [{ xml }] })).code).toBe('unreadable');
  });

  test('with a text that its list does not have', () => {
    expect(problemOf(xlsxOfRows('<row r="1"><c r="A1" t="s"><v>3</v></c></row>')).code).toBe('unreadable');
  });
});

describe('A zip bomb is refused', () => {
  const sheet = { name: 'xl/worksheets/sheet1.xml', zeros: 80 * 2 ** 20 };
  const bomb = zipSync({
    'xl/workbook.xml': strToU8('<workbook/>'),
    [sheet.name]: new Uint8Array(sheet.zeros),
  });

  test('that declares its size, before it is inflated', async () => {
    const refusal = await processorTime(() => expect(problemOf(bomb).code).toBe('too-large'));
    expect(refusal).toBeLessThan(500);
  });

  test('that declares less than it holds, as soon as it goes over', () => {
    const lying = withDeclaredSize(SOUND, 10);
    expect(problemOf(lying)).toMatchObject({ code: 'too-large' });
  });
});

test('A workbook whose bytes changed on the way is refused rather than misread', () => {
  const text = 'Équipement de la petite enfance';
  const bytes = zipSync(unzipSync(xlsxOfRows(`<row><c t="str"><v>${text}</v></c></row>`)), { level: 0 });
  const at = Buffer.from(bytes).indexOf('petite');
  bytes[at] = 'P'.charCodeAt(0);
  expect(problemOf(bytes).code).toBe('unreadable');
});

describe('Whatever happens to the bytes', () => {
  const damage = fc.array(fc.record({ at: fc.nat(SOUND.length - 1), byte: fc.nat(255) }), {
    minLength: 1,
    maxLength: 8,
  });

  test('cut anywhere, a workbook is refused with a sentence', () => {
    fc.assert(
      fc.property(fc.nat(SOUND.length - 1), (length) => {
        expect(problemOf(SOUND.subarray(0, length)).message).toMatch(/^[A-ZÉ].*\.$/);
      }),
    );
  });

  test('changed anywhere, a workbook is read or refused, never anything else', async () => {
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const bytes = SOUND.slice();
        for (const { at, byte } of changes) bytes[at] = byte;
        const outcome = await readWorkbook(bytes, 'essai.xlsx').catch((error: unknown) => error);
        expect(outcome instanceof HostError || typeof outcome === 'object').toBe(true);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(HostError);
      }),
      { numRuns: 300 },
    );
  });

  test('XML damaged inside a sound zip is read or refused, never anything else', () => {
    const xml =
      '<worksheet><sheetData><row r="1"><c r="A1" t="str"><f>B1</f><v>a&amp;b</v></c></row></sheetData></worksheet>';
    fc.assert(
      fc.property(
        fc.nat(xml.length),
        fc.constantFrom('<', '>', '"', '&', '/', 'r', '', '9999999'),
        (at, text) => {
          const bytes = minimalXlsx({ sheets: [{ xml: xml.slice(0, at) + text + xml.slice(at + 1) }] });
          expect(() => {
            try {
              readWorkbookSync(bytes, 'essai.xlsx');
            } catch (error) {
              if (!(error instanceof HostError)) throw error;
            }
          }).not.toThrow();
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** The same zip, whose directory gives this size for every part. */
function withDeclaredSize(bytes: Uint8Array, size: number): Uint8Array {
  const lying = bytes.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at + 46 < lying.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return lying;
}
