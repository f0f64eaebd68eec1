import ExcelJS from 'exceljs';

/** A workbook with a bit of everything that a host must tell of. */
export async function sampleWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  addEquipements(book);
  addFigures(book);
  addProtected(book);
  book.addWorksheet('Vide');
  book.addWorksheet('Brouillon', { state: 'hidden' }).getCell('A1').value = 'note';
  book.addWorksheet('Listes', { state: 'veryHidden' }).getCell('B2').value = 'EAJE';
  book.definedNames.add("'Annexe 2'!$B$4:$D$6", 'equipements');
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Starts at B3: what is before is empty, and its first row hidden. */
function addEquipements(book: ExcelJS.Workbook): void {
  const sheet = book.addWorksheet('Annexe 2');
  sheet.getCell('B3').value = 'Équipements de la petite enfance';
  sheet.mergeCells('B3:D3');
  sheet.getCell('B4').value = 'Crèche « Les Lutins »';
  sheet.getCell('C4').value = '01340';
  sheet.getCell('D4').value = 35;
  sheet.getCell('B5').value = { richText: [{ text: 'Halte ' }, { text: 'garderie', font: { bold: true } }] };
  sheet.getCell('C5').value = 62730;
  sheet.getCell('D5').value = { formula: 'D4+12', result: 47 };
  sheet.getCell('B6').value = { text: 'Relais', hyperlink: 'https://exemple.fr/' };
  sheet.getCell('D7').value = { formula: 'IF(B7="","",1)', result: '' };
  sheet.mergeCells('C5:C6');
  sheet.getCell('D6').value = { formula: 'UPPER("eaje")', result: 'EAJE' };
  // An empty row is written only when something else than its hiding is said of it.
  sheet.getRow(1).height = 20;
  sheet.getRow(1).hidden = true;
  sheet.getRow(5).hidden = true;
  sheet.getColumn(3).hidden = true;
  sheet.pageSetup.printArea = 'B3:D6';
}

function addFigures(book: ExcelJS.Workbook): void {
  const sheet = book.addWorksheet("Chiffres d'août");
  sheet.getCell('A1').value = new Date(Date.UTC(2026, 2, 1));
  sheet.getCell('A1').numFmt = 'dd/mm/yyyy';
  sheet.getCell('A2').value = 0.7234;
  sheet.getCell('A2').numFmt = '0.00%';
  sheet.getCell('A3').value = true;
  sheet.getCell('A4').value = { error: '#REF!' };
  sheet.getCell('A5').value = { formula: 'A2/0', result: { error: '#DIV/0!' } };
  sheet.getCell('A6').value = '=ceci est un texte';
  sheet.getCell('A7').value = -1234.5;
  sheet.getCell('A7').numFmt = '#,##0.00';
  // Only looks: neither makes the sheet longer.
  sheet.getCell('F20').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };
}

function addProtected(book: ExcelJS.Workbook): void {
  const sheet = book.addWorksheet('Protégée');
  sheet.getCell('A1').value = 'ne pas toucher';
  void sheet.protect('', {});
}

export async function workbookOf1904(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.properties.date1904 = true;
  const sheet = book.addWorksheet('Dates');
  sheet.getCell('A1').value = new Date(Date.UTC(2026, 2, 1));
  sheet.getCell('A1').numFmt = 'dd/mm/yyyy';
  return new Uint8Array(await book.xlsx.writeBuffer());
}
