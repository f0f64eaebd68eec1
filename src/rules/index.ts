export { champDuTableau } from './champs';
export * from './engine';
export * from './finding';
export { grouper } from './grouper';
export { memoire } from './memoire';
export * from './regles';
export * from './rule';
