import { downloadFile } from '../taskpane';
import type { OpenedWorkbook } from './open-workbook';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** "annexe-2.xlsx" → "annexe-2 corrigé.xlsx". */
export function copyName(fileName: string): string {
  return fileName.replace(/(\.xls[xm])?$/i, (extension) => ` corrigé${extension || '.xlsx'}`);
}

/** Hands the corrected file to the browser, which asks where to put it. */
export async function saveCopy({ host, fileName }: OpenedWorkbook): Promise<void> {
  const bytes = await host.save();
  downloadFile(new Blob([new Uint8Array(bytes)], { type: XLSX }), copyName(fileName));
}
