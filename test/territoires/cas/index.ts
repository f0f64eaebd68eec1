import { baugeois, erdreGesvres, morbihan } from './bretagne-et-loire';
import type { Cas } from './cas';
import { barr, leHavre, mormal } from './nord-et-est';
import { bastia, bourg, lyon, reunion } from './sud-et-outre-mer';

export const CAS: readonly Cas[] = [
  morbihan,
  erdreGesvres,
  baugeois,
  mormal,
  barr,
  leHavre,
  reunion,
  bastia,
  lyon,
  bourg,
];
export type { Cas } from './cas';
