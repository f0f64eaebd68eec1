import type { Acceptation, PointAccepte, Tri } from '../modele';
import { frenchDay } from './french-day';

/** What the workbook keeps as accepted, and what became of it. */
export interface Acceptances {
  readonly accepted: readonly PointAccepte[];
  /** Their value is no longer the one accepted: they are open again. */
  readonly outdated: readonly PointAccepte[];
  /** No point answers them any more. */
  readonly pointless: readonly Acceptation[];
  readonly total: number;
}

/** What tells acceptances apart, read again since or not: several may stand for one point that moved. */
export function acceptanceKey({ point, lieu }: Acceptation): string {
  return [point, lieu.sheet, lieu.cell].join('\n');
}

/** Points that only a comparison finds are not gone as long as nothing was compared. */
const OF_COMPARISON = /^avenant\//;

export function acceptancesOf(check: Tri | null, comparison: Tri | null): Acceptances {
  const tris = [check, comparison].filter((tri) => tri !== null);
  const accepted = tris.flatMap(({ acceptes }) => acceptes);
  const outdated = tris.flatMap(({ depassees }) => depassees);
  const answered = new Set([...accepted, ...outdated].map(({ acceptation }) => acceptanceKey(acceptation)));
  const pointless = (check?.sansObjet ?? []).filter(
    (acceptation) =>
      !answered.has(acceptanceKey(acceptation)) &&
      (comparison !== null || !OF_COMPARISON.test(acceptation.rule)),
  );
  return { accepted, outdated, pointless, total: accepted.length + outdated.length + pointless.length };
}

/** "Accepté le 3 mars 2026 pour 7,87 % ; la valeur est maintenant 9 %." */
export function outdatedInWords({ finding, acceptation }: PointAccepte): string {
  const when = `Accepté le ${frenchDay(acceptation.date)}`;
  return finding.actual === null || acceptation.actual === null
    ? `${when}\u00a0; ce point a changé depuis.`
    : `${when} pour ${acceptation.actual}\u00a0; la valeur est maintenant ${finding.actual}.`;
}
