import type { Snapshot } from '../workbook';
import type { Finding } from './finding';
import { rangDe } from './gravite';

/** As the eye meets them: sheet, row, column, then the gravest first; findings of one cell keep the order of the rules. */
export function enOrdre(findings: readonly Finding[], snapshot: Snapshot): Finding[] {
  const rangFeuille = new Map(snapshot.sheets.map((sheet, rang) => [sheet.name, rang]));
  const feuilleDe = (finding: Finding) => rangFeuille.get(finding.cells[0]?.sheet ?? '') ?? Infinity;
  const comparer = (a: Finding, b: Finding) =>
    feuilleDe(a) - feuilleDe(b) ||
    (a.cells[0]?.row ?? 0) - (b.cells[0]?.row ?? 0) ||
    (a.cells[0]?.column ?? 0) - (b.cells[0]?.column ?? 0) ||
    rangDe(a.severity) - rangDe(b.severity);
  return [...findings].sort(comparer);
}
