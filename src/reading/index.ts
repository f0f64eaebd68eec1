export { adresseEnLigne } from './adresse-en-ligne';
export { AUCUNE_CONSIGNE } from './consignes/consignes';
export type * from './consignes/consignes';
export { LECTURE_VIDE } from './lecture-vide';
export { lire } from './lire';
export type * from './records';
