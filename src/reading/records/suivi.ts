import type { CellRef } from '../../workbook';
import type { Moment } from './fiche';
import type { Mesure } from './eaje';
import type { Field } from './field';
import type { Numero } from './numero';
import type { Tableau } from './tableau';

export type Statut = 'realisee' | 'en-cours' | 'partielle' | 'non-realisee' | 'abandonnee';

/** A row of a table of suivi or of évaluation. */
export interface LigneSuivi {
  readonly key: string;
  readonly tableau: Tableau;
  readonly theme: Field | null;
  readonly objectif: Field | null;
  readonly action: Field | null;
  readonly numero: Field<Numero> | null;
  /** What the status column holds; its value is null when it is no known status. Null when the cell is empty. */
  readonly statut: Field<Statut | null> | null;
  /** Share done, as a fraction. */
  readonly avancement: Mesure | null;
  readonly pilote: Field | null;
  readonly echeance: Moment | null;
  readonly commentaire: Field | null;
  readonly cells: readonly CellRef[];
  readonly confidence: number;
}

/** An instance of governance: comité de pilotage, comité technique… */
export interface Instance {
  readonly nom: Field;
  readonly composition: Field | null;
  readonly frequence: Field | null;
}
