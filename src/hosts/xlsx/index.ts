export { readWorkbook, readWorkbookSync } from './read-workbook';
export { XlsxHost, type XlsxHostListener } from './xlsx-host';
