import { ExcelHost } from '../../src/hosts/excel';
import { XlsxHost } from '../../src/hosts/xlsx';
import type { SheetMaker, TextKeeper, WorkbookHost } from '../../src/workbook';
import { openExcel } from '../host';

/** A host, and the workbook that it holds as a file. */
export interface OpenedWorkbook {
  readonly host: WorkbookHost & SheetMaker & TextKeeper;
  readonly save: () => Promise<Uint8Array>;
}

export type OpenWorkbook = (bytes: Uint8Array, fileName: string) => Promise<OpenedWorkbook>;

export const openInExcel: OpenWorkbook = async (workbook, fileName) => {
  const office = await openExcel({ workbook, fileName });
  return { host: new ExcelHost({ office }), save: () => office.save() };
};

export const openAsFile: OpenWorkbook = async (bytes, fileName) => {
  const host = await XlsxHost.open(bytes, fileName);
  return { host, save: () => host.save() };
};
