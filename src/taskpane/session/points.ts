import { cellName } from '../../workbook';
import type { CellRef, Finding } from '../modele';
import type { Filter } from './state';

const ACCENTS = /\p{Diacritic}/gu;

/** Without case nor accents, so that "ecole" finds "École". */
function folded(text: string): string {
  return text.normalize('NFD').replace(ACCENTS, '').toLowerCase();
}

/** "A3", "B8, B9, B10", "B2 + 14 autres". */
export function addressOf(cells: readonly CellRef[]): string {
  const names = cells.map(({ row, column }) => cellName(row, column));
  if (names.length <= 3) return names.join(', ');
  return `${names[0] ?? ''} + ${String(names.length - 1)} autres`;
}

export function sheetOf({ cells }: Finding): string {
  return cells[0]?.sheet ?? '';
}

function searchableText(finding: Finding): string {
  const { titre, quoi, actual, cells } = finding;
  return folded([titre, quoi, actual ?? '', sheetOf(finding), addressOf(cells)].join(' '));
}

/** The points that the filter lets through; every word searched must be found. */
export function filterPoints(findings: readonly Finding[], filter: Filter): readonly Finding[] {
  const words = folded(filter.search).split(/\s+/).filter(Boolean);
  return findings.filter(
    (finding) =>
      (!filter.severity || finding.severity === filter.severity) &&
      (!filter.sheet || sheetOf(finding) === filter.sheet) &&
      (!filter.among || filter.among.ids.has(finding.id)) &&
      (words.length === 0 || words.every((word) => searchableText(finding).includes(word))),
  );
}

export function safePoints(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ fix }) => fix?.safety === 'safe');
}
