export { CONFIANCE_SURE, douteDuTableau } from './doutes';
export { ancreDuTableau, libellesDe, type LibelleLu } from './libelles';
