export { readWorkbook, readWorkbookSync } from './read-workbook';
