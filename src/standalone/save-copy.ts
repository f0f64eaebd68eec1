import { downloadFile } from '../taskpane';
import type { OpenedWorkbook } from './open-workbook';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** "annexe-2.xlsx" → "annexe-2 corrigé.xlsx". */
export function copyName(fileName: string): string {
  return fileName.replace(/(\.xls[xm])?$/i, (extension) => ` corrigé${extension || '.xlsx'}`);
}

/** Hands the file as it is now to the browser, which asks where to put it. */
export async function saveCopy({ copy, fileName }: OpenedWorkbook): Promise<void> {
  const bytes = await copy.save();
  downloadFile(new Blob([new Uint8Array(bytes)], { type: XLSX }), copyName(fileName));
}
