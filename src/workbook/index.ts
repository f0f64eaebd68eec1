export * from './address';
export * from './grid';
export * from './host';
export * from './mini';
export * from './snapshot';
