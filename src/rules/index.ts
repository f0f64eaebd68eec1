export { champDuTableau } from './champs';
export * from './engine';
export * from './finding';
export { grouper } from './grouper';
export * from './regles';
export * from './rule';
