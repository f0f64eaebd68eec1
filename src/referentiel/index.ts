export { chargerCommunes, indexer } from './communes';
export type { DonneesCommunes } from './table-communes';
export { cleCommune } from './nom-commune';
export * from './profil';
export { reconnaitreType, typeEnTete, typesDans, typesEmpiles, type TypeSitue } from './reconnaissance';
export { distance, mots, normaliser, type Mot } from './texte';
export * from './types';
export { FORMES_TYPE, libelleUsuel, type FormeType } from './types-structure';
