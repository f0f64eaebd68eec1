export { readWorkbook, readWorkbookSync } from './read-workbook';
export { newWorkbook } from './sheets';
export { XlsxHost, type XlsxHostListener } from './xlsx-host';
export { markWorkbook } from './mark-workbook';
