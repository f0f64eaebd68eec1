import ExcelJS from 'exceljs';
import { openExcel } from './index';

function fixture(): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Annexe 2');
  sheet.getCell('B2').value = 'Crèche';
  sheet.getCell('B3').value = { formula: 'SUM(C1:C2)', result: 12 };
  sheet.getCell('C3').value = new Date(Date.UTC(2024, 0, 1));
  sheet.getCell('C3').numFmt = 'dd/mm/yyyy';
  book.addWorksheet('Vide').state = 'hidden';
  return book;
}

describe('office.js de Microsoft devant un Excel émulé', () => {
  it('lit les feuilles et leurs plages utilisées', async () => {
    const excel = await openExcel({ workbook: fixture() });
    const read = await excel.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load('items/name,items/visibility,items/protection/protected,items/names/items/name');
      await context.sync();
      const used = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('address,values,formulas,numberFormat'));
      await context.sync();
      return {
        sheets: sheets.items.map(({ name, visibility, protection }) => [name, visibility, protection.protected]),
        used: used.map((range) => (range.isNullObject ? null : [range.address, range.values, range.formulas, range.numberFormat])),
      };
    });
    expect(read).toEqual({
      sheets: [['Annexe 2', 'Visible', false], ['Vide', 'Hidden', false]],
      used: [
        [
          "'Annexe 2'!B2:C3",
          [['Crèche', ''], [12, 45292]],
          [['Crèche', ''], ['=SUM(C1:C2)', 45292]],
          [['General', 'General'], ['General', 'dd/mm/yyyy']],
        ],
        null,
      ],
    });
    expect(excel.host.ledger.entries).toHaveLength(2);
  });
});
