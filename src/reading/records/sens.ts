import type { NomMesure } from './eaje';
import type { NomChamp } from './fiche';
import type { Role } from './tableau';

/** Figures of a list of posts. */
export type MesurePoste = 'etp' | 'assistantesMaternelles' | 'ratio';

/**
 * What a column, or the label of a row, can be said to hold: a role, a figure of an EAJE or of a post, a field of a fiche,
 * a column of the gouvernance. "aucun": not to be read.
 */
export type Sens =
  | Exclude<Role, 'autre' | 'mesure'>
  | NomMesure
  | NomChamp
  | MesurePoste
  | 'avancement'
  | 'instance'
  | 'composition'
  | 'frequence'
  | 'aucun';
