import { regles } from '../rules';
import type { Severity } from '../rules';

/** One of the rules, as a person chooses among them. */
export interface Verification {
  readonly id: string;
  readonly titre: string;
  /** As long as the profil says nothing of it. */
  readonly gravite: Severity;
}

export const VERIFICATIONS: readonly Verification[] = regles.map(({ meta: { id, titre, severity } }) => ({
  id,
  titre,
  gravite: severity,
}));
