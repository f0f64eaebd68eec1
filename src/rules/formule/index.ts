import type { Rule } from '../rule';
import { constanteParmiFormules } from './constante-parmi-formules';
import { differenteDesVoisines } from './differente-des-voisines';
import { referenceExterne } from './reference-externe';
import { sommeIncomplete } from './somme-incomplete';

/** The family `formule`: the shape of the formulas. */
export const reglesFormule: readonly Rule[] = [
  differenteDesVoisines,
  constanteParmiFormules,
  sommeIncomplete,
  referenceExterne,
];
