import { baugeois, valDeBievre } from './anjou-et-ile-de-france';
import { erdreGesvres, morbihan } from './bretagne-et-loire';
import type { Cas } from './cas';
import { barr, leHavre, mormal } from './nord-et-est';
import { bastia, guadeloupe, reunion } from './outre-mer-et-corse';
import { bourg, lyon } from './rhone-alpes';
import { rochelle, thierache } from './rochelle-et-thierache';

export const CAS: readonly Cas[] = [
  ...[morbihan, erdreGesvres, baugeois, mormal, barr, leHavre, reunion],
  ...[bastia, lyon, bourg, rochelle, valDeBievre, guadeloupe, thierache],
];
export type { Cas } from './cas';
