export { comparer } from './comparer';
export type { ComparaisonClasseurs, ComparerOptions } from './comparer';
export { documentComparaison } from './document';
export { feuilleDeComparaison, lignesDesChangements } from './lignes';
export { presenterComparaison } from './presentation';
export type { ChampPresente, ChangementPresente, ComparaisonPresentee, GroupePresente } from './presentation';
export { texteComparaison } from './texte';
