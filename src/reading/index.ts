export { adresseEnLigne } from './adresse-en-ligne';
export { estDeCompte } from './chiffres/natures';
export { AUCUNE_CONSIGNE, SENS_PAR_NATURE, type SensPossible } from './consignes';
export type * from './consignes';
export { LECTURE_VIDE } from './lecture-vide';
export { ancreDuTableau, CONFIANCE_SURE, douteDuTableau, libellesDe, type LibelleLu } from './libelles';
export { lire } from './lire';
export type * from './records';
