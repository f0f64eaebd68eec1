import type { Finding } from '../rules';
import type { Mark } from '../workbook';

/** One mark for each cell to look at. Cells that a finding only compares with are not marked. */
export function marquesDe(findings: readonly Finding[]): Mark[] {
  return findings.flatMap(({ cells, severity }) => cells.map((at) => ({ at, level: severity })));
}

/** What is said in the cell to look at first: what, and what to do. */
function noteDe({ titre, quoi, queFaire }: Finding): string {
  return [`${titre}.`, quoi, queFaire].join(' ');
}

/** The same marks, for a file that is read without us: a note says each point where it should be looked at. */
export function marquesAnnotees(findings: readonly Finding[]): Mark[] {
  return findings.flatMap((finding) =>
    marquesDe([finding]).map((marque, rang) => (rang === 0 ? { ...marque, note: noteDe(finding) } : marque)),
  );
}
