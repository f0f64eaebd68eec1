export { lireNumero, numeroEnTete, numerosEnFin, type LibelleNumerote } from './libelle';
export { lireListesNumerotees } from './listes';
export { ANNONCES_NUMERO, motAnnonce, type MotNumerote } from './mots';
export { numeroEn, type NumeroSitue } from './numero';
export { numerosEn } from './suite';
