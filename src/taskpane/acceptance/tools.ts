import type * as UseCases from '../../app';

/** What makes acceptances, and sets the points that they are about apart. */
export type AcceptanceTools = Pick<
  typeof UseCases,
  'accepter' | 'creerAcceptation' | 'jourDe' | 'reprendreAcceptations' | 'retirer' | 'retrier' | 'trier'
>;
