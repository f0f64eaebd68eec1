import type { Controle, Finding } from '../modele';
import { pointsAmong } from './failed-rules';

/** The points of all the checks made on the same terms. */
export interface SeenPoints {
  readonly ids: ReadonlySet<string>;
  /** Thresholds and explanations of those checks: with others, a point may go without being settled. */
  readonly terms: string;
}

export const NONE_SEEN: SeenPoints = { ids: new Set(), terms: '' };

function termsOf({ profil, dossier }: Controle): string {
  return JSON.stringify([profil, dossier.consignes]);
}

export function seenWith({ ids, terms }: SeenPoints, result: Controle): SeenPoints {
  const now = termsOf(result);
  const before = now === terms ? ids : [];
  return { ids: new Set([...before, ...pointsAmong(result.releves).map(({ id }) => id)]), terms: now };
}

/** How many of the points seen are no longer open: repaired, or accepted. */
export function settledAmong({ ids }: SeenPoints, findings: readonly Finding[]): number {
  const open = new Set(findings.map(({ id }) => id));
  return [...ids].filter((id) => !open.has(id)).length;
}
