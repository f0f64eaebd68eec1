/** Signs by which a Caf spots the structures to help. */
export interface SeuilsFragilite {
  /** Below this rate of occupancy. */
  readonly occupation: number;
  /** Below this number of days of opening in a year. */
  readonly joursOuverture: number;
  /** Below this rate of facturation; null: a low rate is no sign. The upper bound is that of the year. */
  readonly facturationMinimale: number | null;
  /** Children received for one place in a year. */
  readonly enfantsParPlace: { readonly minimum: number; readonly maximum: number };
}

/**
 * No national list was found: these are the thresholds of the Caf du Finistère [caf29-fragile]. That Caf also flags a
 * facturation below 107 %; elsewhere it is what is hoped for, so that this sign is left to those who ask for it.
 */
export const FRAGILITE_FINISTERE: SeuilsFragilite = {
  occupation: 0.6,
  joursOuverture: 220,
  facturationMinimale: null,
  enfantsParPlace: { minimum: 1, maximum: 5 },
};
