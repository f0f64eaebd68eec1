import type { CellRef } from '../../workbook';
import type { Mesure } from './eaje';
import type { Field } from './field';
import type { Tableau } from './tableau';

export type KindPoste = 'RPE' | 'chargeCooperation' | 'psJeunes' | 'autre';

/** A row of a list of RPE or of posts counted in ETP (équivalents temps plein). */
export interface Poste {
  readonly key: string;
  readonly tableau: Tableau;
  readonly kind: KindPoste;
  /** A total or a sub-total counts the posts above it. */
  readonly nature: 'poste' | 'sousTotal' | 'total';
  /** The post of one person, which is one ETP at most; a RPE or a thematic may have several. */
  readonly individuel: boolean;
  /** A function or a structure, never a person. */
  readonly nom: Field;
  readonly commune: Field | null;
  readonly gestionnaire: Field | null;
  readonly etp: Mesure | null;
  /** Where the ETP should stand and cannot be read: "01 ETP". */
  readonly etpIllisible: Field | null;
  readonly assistantesMaternelles: Mesure | null;
  /** Assistantes maternelles for one ETP, as stated: 47 for "1 ETP pour 47 AM". */
  readonly ratio: Mesure | null;
  readonly cells: readonly CellRef[];
  readonly confidence: number;
}
