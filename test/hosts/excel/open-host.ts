import ExcelJS from 'exceljs';
import { ExcelHost } from '../../../src/hosts/excel';
import type { CellRef, Mark } from '../../../src/workbook';
import { openExcel, type OpenedExcel, type OpenExcelOptions } from '../../host';

// Loading office.js takes a tenth of a second, and much more on a busy machine.

export interface OpenedHost {
  readonly host: ExcelHost;
  readonly excel: OpenedExcel;
  readonly emulated: OpenedExcel['host'];
  readonly ledger: OpenedExcel['host']['ledger'];
  readonly faults: OpenedExcel['host']['faults'];
  /** Waits between two tries: noted, not waited for. */
  readonly pauses: readonly number[];
}

/** An ExcelHost on an emulated Excel. */
export async function openHost(options: OpenExcelOptions): Promise<OpenedHost> {
  const excel = await openExcel(options);
  return { ...hostOn(excel), excel };
}

/** Another session of the add-in on the same Excel. */
export function hostOn(excel: OpenedExcel): Omit<OpenedHost, 'excel'> {
  const pauses: number[] = [];
  const pause = (milliseconds: number): Promise<void> => {
    pauses.push(milliseconds);
    return Promise.resolve();
  };
  const { host: emulated } = excel;
  const host = new ExcelHost({ office: excel, pause });
  return { host, emulated, ledger: emulated.ledger, faults: emulated.faults, pauses };
}

/** A workbook from rows of values, by sheet. */
export function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly ExcelJS.CellValue[])[]>>,
): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    rows.forEach((values, row) => {
      values.forEach((value, column) => {
        sheet.getCell(row + 1, column + 1).value = value;
      });
    });
  }
  return book;
}

export const at = (sheet: string, row: number, column: number): CellRef => ({ sheet, row, column });

export const mark = (sheet: string, row: number, column: number, level: Mark['level'] = 'error'): Mark => ({
  at: at(sheet, row, column),
  level,
});
