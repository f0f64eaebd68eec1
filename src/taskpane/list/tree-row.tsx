import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import type { KeyboardEvent, MouseEvent } from 'react';
import { outdatedInWords } from '../acceptance/acceptances';
import { useAccepting, useFormerAcceptance } from '../acceptance/use-accepting';
import type { Finding } from '../modele';
import { PointSummary } from '../parts/point-summary';
import { SeverityCountList, SeverityIcon } from '../parts/severity';
import { count, SEVERITY_WORDS } from '../session';
import type { Group, TreeRow } from '../session';
import { useSessionState } from '../session-context';

type RowOf<Kind extends TreeRow['kind']> = Extract<TreeRow, { kind: Kind }>;

function pointsOf({ rules }: Group): readonly Finding[] {
  return rules.flatMap(({ points }) => points);
}

function GroupRow({ row }: { row: RowOf<'group'> }) {
  const { grouping } = useSessionState();
  const Chevron = row.expanded ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <>
      <Chevron aria-hidden />
      <span className="group-name" title={row.group.label}>
        {row.group.label}
      </span>
      <SeverityCountList counts={row.group.counts} />
      {grouping === 'rule' && <AcceptAllLink rowKey={row.key} points={pointsOf(row.group)} />}
    </>
  );
}

/** A key pressed on a link inside a row is for the link: the tree would take it for the row. */
function keepKey(event: KeyboardEvent) {
  if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
}

/** For a row that stands for several points of one rule, while it is the active one. */
function AcceptAllLink({ rowKey, points }: { rowKey: string; points: readonly Finding[] }) {
  const { ask } = useAccepting();
  const { activeRow } = useSessionState();
  if (activeRow !== rowKey || points.length < 2) return null;
  const onClick = (event: MouseEvent) => {
    event.stopPropagation();
    ask(points);
  };
  return (
    <button type="button" className="link open-point" onKeyDown={keepKey} onClick={onClick}>
      {`Accepter les ${count(points.length, 'point')} de ce contrôle`}
    </button>
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
      <AcceptAllLink rowKey={row.key} points={points} />
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

/** The point had been accepted, with another value. */
function FormerAcceptance({ finding }: { finding: Finding }) {
  const former = useFormerAcceptance(finding);
  return former && <span className="point-text former-acceptance">{outdatedInWords(former)}</span>;
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
      <FormerAcceptance finding={row.finding} />
      {selected && <OpenLink onOpen={() => onOpened(row.finding)} />}
    </>
  );
}
