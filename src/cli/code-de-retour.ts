import type { Finding, Severity } from '../app';

const NIVEAUX: readonly Severity[] = ['error', 'warning', 'info'];

/** 1 when a point is of that gravity or worse, 0 otherwise. */
export function codeDe(findings: readonly Finding[], gravite: Severity): number {
  const comptees = NIVEAUX.slice(0, NIVEAUX.indexOf(gravite) + 1);
  return findings.some(({ severity }) => comptees.includes(severity)) ? 1 : 0;
}
