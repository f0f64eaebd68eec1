import type { Finding } from '../rules';
import type { Mark } from '../workbook';

/** One mark for each cell to look at. Cells that a finding only compares with are not marked. */
export function marquesDe(findings: readonly Finding[]): Mark[] {
  return findings.flatMap(({ cells, severity }) => cells.map((at) => ({ at, level: severity })));
}
