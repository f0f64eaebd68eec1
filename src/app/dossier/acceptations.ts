import type { Finding } from '../../rules';
import type { Acceptation } from './dossier';

export interface PointAccepte {
  readonly finding: Finding;
  readonly acceptation: Acceptation;
}

/** The points of a check, once what was accepted is set apart. */
export interface Tri {
  /** Still to look at, those whose accepted value has changed included. */
  readonly ouverts: readonly Finding[];
  readonly acceptes: readonly PointAccepte[];
  /** Acceptances whose point came back with another value. */
  readonly depassees: readonly PointAccepte[];
  /** Acceptances that no point answers any more. */
  readonly sansObjet: readonly Acceptation[];
}

function vaut(finding: Finding, { siInchange, actual }: Acceptation): boolean {
  return !siInchange || finding.actual === actual;
}

/** Sets the accepted points apart. Points and acceptances keep their order. */
export function trier(findings: readonly Finding[], acceptations: readonly Acceptation[]): Tri {
  const parPoint = new Map(acceptations.map((acceptation) => [acceptation.point, acceptation]));
  const ouverts: Finding[] = [];
  const acceptes: PointAccepte[] = [];
  const depassees: PointAccepte[] = [];
  const presents = new Set<string>();
  for (const finding of findings) {
    const acceptation = parPoint.get(finding.id);
    presents.add(finding.id);
    if (acceptation && vaut(finding, acceptation)) acceptes.push({ finding, acceptation });
    else ouverts.push(finding);
    if (acceptation && !vaut(finding, acceptation)) depassees.push({ finding, acceptation });
  }
  const sansObjet = acceptations.filter(({ point }) => !presents.has(point));
  return { ouverts, acceptes, depassees, sansObjet };
}
