import { reglesCellule } from './cellule';
import { reglesConvention } from './convention';
import { reglesEaje } from './eaje';
import { reglesEquipement } from './equipement';
import { reglesFiche } from './fiche';
import { reglesFormule } from './formule';
import { reglesLecture } from './lecture';
import { reglesPlan } from './plan';
import { reglesPoste } from './poste';
import { reglesSuivi } from './suivi';
import { reglesTotal } from './total';
import type { Rule } from './rule';

/** Every rule, in the order in which they run: what was read, the cells, the figures, then the records. */
export const regles: readonly Rule[] = [
  ...reglesLecture,
  ...reglesCellule,
  ...reglesFormule,
  ...reglesTotal,
  ...reglesEquipement,
  ...reglesEaje,
  ...reglesPoste,
  ...reglesPlan,
  ...reglesFiche,
  ...reglesSuivi,
  ...reglesConvention,
];
