export { comparer } from './comparer';
export type { ComparaisonClasseurs } from './comparer';
export { comptesDe, documentComparaison } from './document';
export { lignesDesChangements } from './lignes';
export type { LigneDeChangement } from './lignes';
export { texteComparaison } from './texte';
