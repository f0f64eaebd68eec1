export * from './address';
export * from './grid';
export * from './host';
export * from './mini';
export * from './snapshot';
export { isDateFormat } from './format-code';
export { displayText } from './number-format';
export { serialToIso } from './serial-date';
