import type { CellRef } from '../../workbook';
import type { TypeStructure } from '../../referentiel';
import type { Field } from './field';
import type { Tableau } from './tableau';

export type EtatIndicateur = 'previsionnel' | 'actualise' | 'reel';

/** What is measured, with its canonical unit: rates are fractions, money is in euros, time in hours or days. */
export type NomMesure =
  | 'places'
  | 'joursOuverture'
  | 'amplitudeHoraire'
  | 'capaciteTheorique'
  | 'heuresFacturees'
  | 'heuresRealisees'
  | 'charges'
  | 'participations'
  | 'tauxFacturation'
  | 'tauxOccupationReel'
  | 'tauxOccupationFinancier'
  /** The table says "taux d’occupation" and no more. */
  | 'tauxOccupation'
  | 'prixRevient'
  | 'prixRevientFacture'
  | 'participationHoraire'
  | 'enfantsAccueillis'
  | 'famillesAccueillies';

/**
 * How the figure stands in its cell: a number that is the value (0.7013 shown as 70,13 %, 13.86), a rate typed in
 * points without a % sign (70.13), or a text ("70,13%", "13,86 €").
 */
export type Ecriture = 'valeur' | 'points' | 'texte';

/** A figure read in a cell, or in a sentence of it, in its canonical unit. */
export interface Mesure extends Field<number> {
  readonly ecriture: Ecriture;
  /** Value of one unit of the last digit shown: 0.0001 for 70,13 %, 0.01 for 13,86 €, 1 for 20 places. */
  readonly pas: number;
  /** The cell computes it. */
  readonly calculee: boolean;
}

/** The indicators of one structure for one year and one state. */
export interface IndicateursEaje {
  /** Stable through insertions of rows: made from what the record says. */
  readonly key: string;
  readonly tableau: Tableau;
  readonly nom: Field;
  readonly typePrinted: Field | null;
  readonly type: TypeStructure | null;
  readonly commune: Field | null;
  readonly gestionnaire: Field | null;
  readonly annee: Field<number> | null;
  /** -1 for "N-1", 0 for "N", where nothing tells which year N is; null elsewhere. */
  readonly rang: number | null;
  readonly etat: Field<EtatIndicateur> | null;
  readonly mesures: Readonly<Partial<Record<NomMesure, Mesure>>>;
  readonly cells: readonly CellRef[];
  /** 0 to 1. Below 0.8 a finding drops one level. */
  readonly confidence: number;
}

/** Places of a structure through the years, from a trajectoire. */
export interface Trajectoire {
  readonly key: string;
  readonly tableau: Tableau;
  readonly nom: Field;
  /** In the order of the columns; a year without a figure is left out. */
  readonly places: readonly { readonly annee: number; readonly mesure: Mesure }[];
  readonly cells: readonly CellRef[];
  readonly confidence: number;
}
