import { grouper } from '../../rules';
import type { Finding } from '../../rules';
import { cellName } from '../../workbook';
import type { Acceptation } from './dossier';
import { rangDe, souche } from './identite';

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

/**
 * Whose acceptances these are, all of one souche. Alone, a point is known by its souche wherever it moves. Among twins
 * only the rank tells which was accepted, and it slides when one of them goes or comes: they are then all open again,
 * unless all of them were accepted.
 */
function attribuer(
  acceptations: readonly Acceptation[],
  points: readonly Finding[],
): readonly (Finding | undefined)[] {
  const tousAcceptes = points.length <= acceptations.length;
  const parRang = new Map(points.map((point) => [rangDe(point.id), point]));
  return acceptations.map(({ point, semblables = 1 }, place) => {
    if (semblables === points.length) return parRang.get(rangDe(point));
    return semblables === acceptations.length && tousAcceptes ? points[place] : undefined;
  });
}

/** Each acceptance with the point that it is about; a point is given once. */
function apparier(
  findings: readonly Finding[],
  acceptations: readonly Acceptation[],
): ReadonlyMap<Acceptation, Finding> {
  const points = grouper(findings, ({ id }) => souche(id));
  const paires = new Map<Acceptation, Finding>();
  const pris = new Set<Finding>();
  for (const [sienne, memes] of grouper(acceptations, ({ point }) => souche(point))) {
    attribuer(memes, points.get(sienne) ?? []).forEach((finding, place) => {
      const acceptation = memes[place];
      if (!finding || !acceptation || pris.has(finding)) return;
      pris.add(finding);
      paires.set(acceptation, finding);
    });
  }
  return paires;
}

function cleDuLieu(rule: string, sheet: string, cell: string): string {
  return [rule, sheet, cell].join('\u0000');
}

/** Acceptances whose point is gone, but whose cell the same rule still speaks of: its value is part of the id. */
function parLieu(
  findings: readonly Finding[],
  acceptations: readonly Acceptation[],
): ReadonlyMap<Acceptation, Finding> {
  const lieux = new Map<string, Finding>();
  for (const finding of findings) {
    const [premiere] = finding.cells;
    if (!premiere) continue;
    lieux.set(cleDuLieu(finding.rule, premiere.sheet, cellName(premiere.row, premiere.column)), finding);
  }
  return new Map(
    acceptations.flatMap((acceptation) => {
      const { rule, lieu } = acceptation;
      const finding = lieux.get(cleDuLieu(rule, lieu.sheet, lieu.cell));
      return finding ? [[acceptation, finding] as const] : [];
    }),
  );
}

function vaut(finding: Finding, { siInchange, actual }: Acceptation): boolean {
  return !siInchange || finding.actual === actual;
}

/** Sets the accepted points apart. Points keep their order, acceptances without a point theirs. */
export function trier(findings: readonly Finding[], acceptations: readonly Acceptation[]): Tri {
  const paires = apparier(findings, acceptations);
  const parPoint = new Map([...paires].map(([acceptation, finding]) => [finding, acceptation]));
  const acceptes: PointAccepte[] = [];
  const depassees: PointAccepte[] = [];
  const ouverts: Finding[] = [];
  for (const finding of findings) {
    const acceptation = parPoint.get(finding);
    if (acceptation && vaut(finding, acceptation)) acceptes.push({ finding, acceptation });
    else ouverts.push(finding);
    if (acceptation && !vaut(finding, acceptation)) depassees.push({ finding, acceptation });
  }
  const seules = acceptations.filter((acceptation) => !paires.has(acceptation));
  const deplaces = parLieu(ouverts, seules);
  for (const [acceptation, finding] of deplaces) depassees.push({ finding, acceptation });
  return { ouverts, acceptes, depassees, sansObjet: seules.filter((seule) => !deplaces.has(seule)) };
}
