import { cellKey } from '../workbook';
import type { Field } from '../reading';
import type { CellRef, Snapshot } from '../workbook';
import { corriger } from './correction';
import type { Finding } from './finding';
import { graviteDe } from './gravite';
import { remplirMessage, typographie } from './message';
import type { Report, Rule, RuleContext } from './rule';

function sansDoublon(cells: readonly CellRef[]): CellRef[] {
  const vues = new Map<string, CellRef>();
  for (const ref of cells) {
    const cle = cellKey(ref);
    if (!vues.has(cle)) vues.set(cle, ref);
  }
  return [...vues.values()];
}

function cellulesDe(fields: readonly Field<unknown>[] = []): CellRef[] {
  return fields.flatMap((field) => field.cells);
}

/** Cells to look at are all in the sheet of the first; those of other sheets become related ones. */
function lieuxDe(report: Report): Pick<Finding, 'cells' | 'related'> {
  const lieux = sansDoublon([...report.at.cells, ...cellulesDe(report.also)]);
  const sheet = lieux[0]?.sheet;
  const ailleurs = lieux.filter((ref) => ref.sheet !== sheet);
  const cells = lieux.filter((ref) => ref.sheet === sheet);
  const dites = new Set(cells.map(cellKey));
  const related = sansDoublon([...ailleurs, ...cellulesDe(report.related)]);
  return { cells, related: related.filter((ref) => !dites.has(cellKey(ref))) };
}

function valeurActuelle(report: Report): string | null {
  if (report.actual !== undefined) return report.actual;
  return report.also?.length ? null : report.at.printed;
}

/** Gives each report of a rule an id that survives an insertion of rows: what it is about, and its rank among equals. */
export function numeroteur(rule: Rule): (report: Report) => string {
  const vus = new Map<string, number>();
  return (report) => {
    const base = `${rule.meta.id}:${report.message}:${report.key ?? report.at.printed}`;
    const rang = (vus.get(base) ?? 0) + 1;
    vus.set(base, rang);
    return rang === 1 ? base : `${base}#${String(rang)}`;
  };
}

/** What the user sees of a report. */
export function constat(
  rule: Rule,
  report: Report,
  id: string,
  context: RuleContext,
  snapshot: Snapshot,
): Finding {
  const message = rule.messages[report.message];
  if (!message) throw new Error(`Rule ${rule.meta.id} has no message « ${report.message} »`);
  return {
    id,
    rule: rule.meta.id,
    titre: typographie(rule.meta.titre),
    severity: graviteDe(rule.meta, report, context.profil),
    ...lieuxDe(report),
    ...remplirMessage(message, report.data),
    calcul: report.calcul ?? null,
    actual: valeurActuelle(report),
    expected: report.expected ?? null,
    fix: report.fix ? corriger(snapshot, report.fix) : null,
    source: rule.meta.source,
  };
}
