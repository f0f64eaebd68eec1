export { adresseEnLigne } from './adresse-en-ligne';
export { LECTURE_VIDE } from './lecture-vide';
export { lire } from './lire';
export type * from './records';
