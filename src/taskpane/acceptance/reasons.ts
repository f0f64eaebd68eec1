import type { MotifAcceptation } from '../modele';

/** Why points are accepted, as it is being typed. */
export interface Reason {
  /** Null until one is chosen. */
  readonly motif: MotifAcceptation | null;
  readonly precision: string;
  /** A name or a service. */
  readonly author: string;
  readonly onlyIfUnchanged: boolean;
  /** It holds for the other points of the same rule too. */
  readonly withOthers: boolean;
}

/** A reason that says enough to be kept. */
export interface GivenReason extends Reason {
  readonly motif: MotifAcceptation;
}

export function isGiven(reason: Reason): reason is GivenReason {
  return reason.motif !== null && reason.precision.trim() !== '';
}
