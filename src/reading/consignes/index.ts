export type * from './consignes';
export { AUCUNE_CONSIGNE } from './consignes';
export { SENS_PAR_NATURE, type SensPossible } from './sens';
