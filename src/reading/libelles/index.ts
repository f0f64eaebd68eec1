export { CONFIANCE_SURE, douteDuTableau } from './doutes';
export { libellesDe, type LibelleLu } from './libelles';
