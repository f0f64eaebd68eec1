import type { CellRef } from '../../workbook';
import type { Field } from './field';
import type { Numero } from './numero';
import type { Objectif } from './plan';
import type { Tableau } from './tableau';

export type NomChamp =
  | 'pilote'
  | 'publicCible'
  | 'diagnostic'
  | 'objectifsGeneraux'
  | 'objectifs'
  | 'modalites'
  | 'echeances'
  | 'servicesMobilises'
  | 'resultatsAttendus'
  | 'partenaires'
  | 'indicateurs'
  | 'orientations'
  | 'axe';

/** A labelled field of a fiche, filled or not. */
export interface ChampFiche {
  /** The label; null for a field that has none of its own. */
  readonly intitule: Field | null;
  /** Null when the field stands empty. */
  readonly valeur: Field | null;
  /** Its lines or bullets. */
  readonly elements: readonly Field[];
  /** Where it is, or should be, written. */
  readonly place: Field;
}

/** A date or a period understood in French prose. Bounds are ISO dates, as written: the end may come first; null when open or unknown. */
export interface Moment {
  readonly debut: string | null;
  readonly fin: string | null;
  readonly nature: 'date' | 'periode' | 'convention';
  readonly field: Field;
}

/** A date that no calendar has, « 31/04/2026 », « 30 février ». */
export interface DateImpossible {
  readonly mois: number;
  /** Null where the text gives none. */
  readonly annee: number | null;
  /** The days of its month; null when there is no such month. */
  readonly jours: number | null;
  readonly field: Field;
}

/** A row of a table of indicators inside a fiche. */
export interface MesureDIndicateur {
  readonly indicateur: Field;
  readonly depart: Field<number> | null;
  readonly cible: Field<number> | null;
  /** The cell of its target, filled or not. */
  readonly place: Field;
}

/** A fiche action: the form of one action. */
export interface FicheAction {
  readonly key: string;
  readonly tableau: Tableau;
  /** Key of the plan it answers; null when the workbook has none. */
  readonly plan: string | null;
  readonly numero: Field<Numero> | null;
  readonly titre: Field | null;
  readonly champs: Readonly<Partial<Record<NomChamp, ChampFiche>>>;
  /** Every place of the fiche that words an objectif; the same number may come twice. */
  readonly objectifs: readonly Objectif[];
  /** Dates and durations of its field échéances. */
  readonly moments: readonly Moment[];
  /** Dates at which its modalités say that something will be done. */
  readonly annonces: readonly Moment[];
  /** What its tables of indicators give, where it has some. */
  readonly mesures: readonly MesureDIndicateur[];
  readonly cells: readonly CellRef[];
  readonly confidence: number;
}
