export { ExcelHost, type ExcelHostOptions } from './excel-host';
export type { OfficeApi } from './office-api';
