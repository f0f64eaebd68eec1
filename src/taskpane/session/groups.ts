import type { Finding, Severity } from '../modele';
import { sheetOf } from './points';
import type { Grouping } from './state';
import { countBySeverity, SEVERITIES, SEVERITY_WORDS } from './wording';
import type { SeverityCounts } from './wording';

/** Points of one rule within a group. */
export interface RuleGroup {
  readonly key: string;
  readonly titre: string;
  readonly severity: Severity;
  readonly points: readonly Finding[];
}

export interface Group {
  readonly key: string;
  readonly label: string;
  readonly counts: SeverityCounts;
  readonly rules: readonly RuleGroup[];
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/** One rule may report at several levels: each level is a group of its own, the gravest first. */
function rulesOf(groupKey: string, points: readonly Finding[]): RuleGroup[] {
  const byRule = groupBy(points, ({ severity, rule }) => `${severity}/${rule}`);
  return [...byRule.entries()]
    .map(([key, group]) => {
      const { titre = '', severity = 'info' } = group[0] ?? {};
      return { key: `${groupKey}/${key}`, titre, severity, points: group };
    })
    .sort((a, b) => rank(a.severity) - rank(b.severity));
}

function keyFor(grouping: Grouping, finding: Finding): string {
  if (grouping === 'sheet') return sheetOf(finding);
  return grouping === 'rule' ? finding.titre : finding.severity;
}

function labelFor(grouping: Grouping, key: string): string {
  return grouping === 'severity' ? SEVERITY_WORDS[key as Severity].many : key;
}

function gravest({ counts }: Group): number {
  return SEVERITIES.findIndex((severity) => counts[severity] > 0);
}

/** Sheets stay in the order of the workbook; rules and severities go from the gravest. */
export function groupPoints(findings: readonly Finding[], grouping: Grouping): readonly Group[] {
  const groups = [...groupBy(findings, (finding) => keyFor(grouping, finding)).entries()].map(
    ([key, points]) => ({
      key: `${grouping}:${key}`,
      label: labelFor(grouping, key),
      counts: countBySeverity(points),
      rules: rulesOf(`${grouping}:${key}`, points),
    }),
  );
  return grouping === 'sheet' ? groups : groups.sort((a, b) => gravest(a) - gravest(b));
}

/** The points in the order in which the list shows them. */
export function inListOrder(groups: readonly Group[]): readonly Finding[] {
  return groups.flatMap(({ rules }) => rules.flatMap(({ points }) => points));
}
