import ExcelJS from 'exceljs';

const HEADINGS = [
  'Collectivité',
  'Type',
  'Nom de la structure',
  'Adresse',
  'Code postal',
  'Commune',
  'Gestionnaire',
];
const TYPES = ['EAJE', 'ALSH', 'RPE', 'LAEP', 'Ludothèque'];
const COMMUNES = [
  ['56190', 'Muzillac'],
  ['56130', 'Nivillac'],
  ['56130', 'La Roche-Bernard'],
  ['56750', 'Damgan'],
] as const;
/** One row in so many has a postcode with a figure too many. */
const MISTAKE_EVERY = 7;

function row(index: number): string[] {
  const [codePostal, commune] = COMMUNES[index % COMMUNES.length] ?? COMMUNES[0];
  const type = TYPES[index % TYPES.length] ?? 'EAJE';
  const nom = `Structure numéro ${String(index + 1)}`;
  const printed = index % MISTAKE_EVERY === 0 ? `${codePostal}0` : codePostal;
  return [commune, type, nom, `${String(index + 1)} rue du Moulin`, printed, commune, `Mairie de ${commune}`];
}

/** A flat list of equipments of one territoire, with thousands of mistakes in it. */
export async function largeWorkbook(rows: number): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  const sheet = file.addWorksheet('Annexe 2');
  sheet.addRow(HEADINGS);
  sheet.addRows(Array.from({ length: rows }, (_, index) => row(index)));
  return new Uint8Array(await file.xlsx.writeBuffer());
}

/** As many sheets as the annexes of a large communauté: one a commune, each with its own table. */
export async function workbookOfSheets(sheets: number, rowsEach: number): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  for (let at = 0; at < sheets; at += 1) {
    const sheet = file.addWorksheet(`Annexe 2 - ${String(at + 1)}`);
    sheet.addRow(HEADINGS);
    sheet.addRows(Array.from({ length: rowsEach }, (_, index) => row(at * rowsEach + index)));
  }
  return new Uint8Array(await file.xlsx.writeBuffer());
}
