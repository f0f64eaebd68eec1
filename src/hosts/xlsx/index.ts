export { readWorkbook, readWorkbookSync } from './read-workbook';
export { newWorkbook } from './sheets';
export { runInSlices, type Steps } from './steps';
export { XlsxHost, type XlsxHostListener } from './xlsx-host';
export { markWorkbook } from './mark-workbook';
