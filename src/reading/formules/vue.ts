import type { RelativeFormula } from '../../workbook';
import type { Axe, Portee } from './axe';
import type { FeuilleCalculee } from './feuille-calculee';
import type { Lecteur } from './valeur';

/** What most cells of a stretch compute. */
export interface FormeCommune {
  readonly r1c1: string;
  /** A cell that has it. */
  readonly modele: RelativeFormula;
  readonly rangModele: number;
  readonly portee: Portee;
  readonly regardeSaLigne: boolean;
}

/** A line of a sheet, with what is needed to look at it. */
export interface Vue {
  readonly feuille: FeuilleCalculee;
  readonly axe: Axe;
  readonly ligne: number;
  readonly lire: Lecteur;
}

/** Two cells in a row may be a slip; more are a choice. */
export const ENSEMBLE_MAX = 2;

/** The nearest cells that compute alike on both sides, and how many cells in a row do not. */
export interface Entourage {
  readonly avant: number | null;
  readonly apres: number | null;
  readonly ensemble: number;
}
