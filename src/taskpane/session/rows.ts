import type { Finding } from '../modele';
import type { TreeNode } from '../tree/tree-keys';
import type { Group, RuleGroup } from './groups';
import type { Grouping } from './state';

type Position = Omit<TreeNode, 'expanded'>;

export type TreeRow =
  | (Position & { readonly kind: 'group'; readonly group: Group; readonly expanded: boolean })
  | (Position & { readonly kind: 'rule'; readonly rule: RuleGroup; readonly expanded: boolean })
  | (Position & {
      readonly kind: 'point';
      readonly finding: Finding;
      /** The title of the rule stands on this row: no row of its own carries it. */
      readonly titled: boolean;
    });

/** Key of the row of a point; the same whatever is open or closed. */
export function pointKey(id: string): string {
  return `point:${id}`;
}

function pointRow(finding: Finding, titled: boolean, position: Omit<Position, 'key'>): TreeRow {
  return { kind: 'point', key: pointKey(finding.id), finding, titled, ...position };
}

function ruleRows(rule: RuleGroup, place: Omit<Position, 'key'>, closed: ReadonlySet<string>): TreeRow[] {
  const [only, ...others] = rule.points;
  if (only && others.length === 0) return [pointRow(only, true, place)];
  const expanded = !closed.has(rule.key);
  const head: TreeRow = { kind: 'rule', key: rule.key, rule, expanded, ...place };
  if (!expanded) return [head];
  const size = rule.points.length;
  const under = { level: place.level + 1, size, parent: rule.key };
  return [
    head,
    ...rule.points.map((point, index) => pointRow(point, false, { ...under, position: index + 1 })),
  ];
}

/** Under a group that is a rule, its points stand alone. */
function childRows(group: Group, grouping: Grouping, closed: ReadonlySet<string>): TreeRow[] {
  const under = { level: 2, parent: group.key };
  if (grouping !== 'rule') {
    return group.rules.flatMap((rule, index) =>
      ruleRows(rule, { ...under, size: group.rules.length, position: index + 1 }, closed),
    );
  }
  const points = group.rules.flatMap((rule) => rule.points);
  return points.map((point, index) =>
    pointRow(point, false, { ...under, size: points.length, position: index + 1 }),
  );
}

/** The rows that can be seen, top to bottom. */
export function treeRows(
  groups: readonly Group[],
  grouping: Grouping,
  closed: ReadonlySet<string>,
): readonly TreeRow[] {
  return groups.flatMap((group, index) => {
    const expanded = !closed.has(group.key);
    const place = { key: group.key, level: 1, size: groups.length, position: index + 1, parent: null };
    const head: TreeRow = { kind: 'group', group, expanded, ...place };
    return expanded ? [head, ...childRows(group, grouping, closed)] : [head];
  });
}
