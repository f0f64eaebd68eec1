import type { Rule } from '../rule';
import { agrementEchu } from './agrement-echu';
import { annexeManquante } from './annexe-manquante';
import { conventionCommunes } from './communes';
import { nomCommune } from './nom-commune';
import { nomEpci } from './nom-epci';
import { conventionPeriode } from './periode';
import { conventionPeriodeAncienne } from './periode-ancienne';

/** The family `convention`: the convention itself. */
export const reglesConvention: readonly Rule[] = [
  conventionCommunes,
  nomCommune,
  nomEpci,
  conventionPeriode,
  conventionPeriodeAncienne,
  annexeManquante,
  agrementEchu,
];
