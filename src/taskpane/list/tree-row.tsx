import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import type { Finding } from '../modele';
import { PointSummary } from '../parts/point-summary';
import { SeverityCountList, SeverityIcon } from '../parts/severity';
import { count, SEVERITY_WORDS } from '../session';
import type { TreeRow } from '../session';
import { useSessionState } from '../session-context';

type RowOf<Kind extends TreeRow['kind']> = Extract<TreeRow, { kind: Kind }>;

function GroupRow({ row }: { row: RowOf<'group'> }) {
  const Chevron = row.expanded ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <>
      <Chevron aria-hidden />
      <span className="group-name" title={row.group.label}>
        {row.group.label}
      </span>
      <SeverityCountList counts={row.group.counts} />
    </>
  );
}

function RuleRow({ row }: { row: RowOf<'rule'> }) {
  const { severity, titre, points } = row.rule;
  return (
    <>
      <SeverityIcon severity={severity} />
      <span className="hidden-text">{SEVERITY_WORDS[severity].one} : </span>
      <span className="point-title">{titre} </span>
      <span className="caption">{count(points.length, 'point')}</span>
    </>
  );
}

/** For the mouse; the keyboard has Espace. */
function OpenLink({ onOpen }: { onOpen: () => void }) {
  return (
    <button type="button" tabIndex={-1} className="link open-point" onClick={onOpen}>
      Voir le détail
    </button>
  );
}

interface TreeRowContentProps {
  readonly row: TreeRow;
  readonly selected: boolean;
  readonly onOpened: (finding: Finding) => void;
}

export function TreeRowContent({ row, selected, onOpened }: TreeRowContentProps) {
  const { grouping } = useSessionState();
  if (row.kind === 'group') return <GroupRow row={row} />;
  if (row.kind === 'rule') return <RuleRow row={row} />;
  return (
    <>
      <PointSummary finding={row.finding} titled={row.titled} withSheet={grouping !== 'sheet'} />
      {selected && <OpenLink onOpen={() => onOpened(row.finding)} />}
    </>
  );
}
