import type { ChangementPresente, ComparaisonPresentee, GroupePresente } from '../modele';
import type { TreeNode } from '../tree/tree-keys';
import type { ComparingState } from './state';

export type ChangeRow = TreeNode &
  (
    | { readonly kind: 'group'; readonly group: GroupePresente; readonly expanded: boolean }
    | { readonly kind: 'change'; readonly change: ChangementPresente }
  );

/** The changes of one nature, or all of them, kind by kind; a kind without any is left out. */
export function shownGroups(
  { groupes }: ComparaisonPresentee,
  nature: ComparingState['nature'],
): readonly GroupePresente[] {
  if (nature === null) return groupes;
  return groupes
    .map((group) => ({
      ...group,
      changements: group.changements.filter((change) => change.nature === nature),
    }))
    .filter(({ changements }) => changements.length > 0);
}

/** The rows that can be seen, top to bottom. */
export function changeRows(
  groups: readonly GroupePresente[],
  closed: ReadonlySet<string>,
): readonly ChangeRow[] {
  return groups.flatMap((group, index): ChangeRow[] => {
    const key = group.objet;
    const expanded = !closed.has(key);
    const place = { level: 1, size: groups.length, position: index + 1, parent: null };
    const head: ChangeRow = { kind: 'group', key, group, expanded, ...place };
    if (!expanded) return [head];
    const under = { level: 2, size: group.changements.length, parent: key };
    return [
      head,
      ...group.changements.map((change, at): ChangeRow => {
        return { kind: 'change', key: change.id, change, ...under, position: at + 1 };
      }),
    ];
  });
}
