import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import type { Ref } from 'react';
import type { Finding } from '../modele';
import { PointSummary } from '../parts/point-summary';
import { SeverityCountList, SeverityIcon } from '../parts/severity';
import { count, SEVERITY_WORDS } from '../session';
import type { TreeRow } from '../session';
import { useSessionState } from '../session-context';

interface TreeRowViewProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly row: TreeRow;
  readonly index: number;
  readonly start: number;
  readonly focusable: boolean;
  readonly onClicked: (row: TreeRow) => void;
  readonly onOpened: (finding: Finding) => void;
}

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

function RowContent({
  row,
  selected,
  onOpened,
}: {
  row: TreeRow;
  selected: boolean;
  onOpened: TreeRowViewProps['onOpened'];
}) {
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

function classOf(row: TreeRow, selected: boolean): string {
  const titled = row.kind === 'point' && !row.titled ? ' is-untitled' : '';
  return `${row.kind}-row${titled}${selected ? ' is-selected' : ''}`;
}

/** One row of the tree, placed where the window of the list wants it. */
export function TreeRowView({ ref, row, index, start, focusable, onClicked, onOpened }: TreeRowViewProps) {
  const state = useSessionState();
  const selected = row.kind === 'point' && row.finding.id === state.selected;
  return (
    // The keys are those of the tree, which hears them all: jsx-a11y sees the row alone.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={ref}
      role="treeitem"
      data-index={index}
      tabIndex={focusable ? 0 : -1}
      aria-level={row.level}
      aria-setsize={row.size}
      aria-posinset={row.position}
      aria-selected={selected}
      {...(row.kind !== 'point' && { 'aria-expanded': row.expanded })}
      className={`tree-row ${classOf(row, selected)}`}
      style={{ transform: `translateY(${String(start)}px)` }}
      onClick={() => onClicked(row)}
    >
      <RowContent row={row} selected={selected} onOpened={onOpened} />
    </div>
  );
}
