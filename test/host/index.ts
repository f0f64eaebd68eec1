export { attachEmulatedExcel, type AttachedExcel, type AttachOptions } from './attach';
export { EmulatedExcel, type EmulatedExcelOptions } from './emulated-excel';
export { Faults } from './faults';
export { Ledger, type LedgerEntry } from './ledger';
export { openExcel, type OpenedExcel, type OpenExcelOptions } from './open-excel';
