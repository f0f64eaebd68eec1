import type { Severity } from '../rules';

/** The word of each severity, from the gravest. */
export const GRAVITES: Readonly<Record<Severity, string>> = {
  error: 'Erreur',
  warning: 'À vérifier',
  info: 'Pour information',
};
