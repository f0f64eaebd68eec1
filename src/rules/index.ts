export * from './engine';
export * from './finding';
export * from './regles';
export * from './rule';
