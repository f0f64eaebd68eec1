export * from './address';
export * from './grid';
export * from './host';
export * from './snapshot';
