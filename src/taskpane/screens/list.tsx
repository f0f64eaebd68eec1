import { Button } from '@fluentui/react-components';
import { ArrowSync16Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { FilterBar } from '../list/filter-bar';
import { FixBanner } from '../list/fix-banner';
import { NoPoints } from '../list/no-points';
import { PointList } from '../list/point-list';
import { SeverityTiles } from '../list/severity-tiles';
import { Summary } from '../list/summary';
import { Hint } from '../parts/hint';
import { Notices } from '../parts/notices';
import { Screen } from '../parts/screen';
import { inListOrder, startReview, treeRows, visibleGroups } from '../session';
import { useSession, useSessionState } from '../session-context';
import { TerritoryNotice } from '../settings/territory/territory-notice';

function ListActions({ reviewable }: { reviewable: boolean }) {
  const { check, go } = useSession();
  return (
    <>
      {reviewable && (
        <Button appearance="primary" size="large" onClick={() => go(startReview)}>
          Passer les points en revue
        </Button>
      )}
      <Button icon={<ArrowSync16Regular />} onClick={() => void check()}>
        Contrôler à nouveau
      </Button>
    </>
  );
}

function useRows() {
  const state = useSessionState();
  const { grouping, closed, findings, filter } = state;
  const groups = useMemo(() => visibleGroups({ findings, filter, grouping }), [findings, filter, grouping]);
  const points = useMemo(() => inListOrder(groups), [groups]);
  const rows = useMemo(() => treeRows(groups, grouping, closed), [groups, grouping, closed]);
  return { points, rows };
}

export function ListScreen() {
  const { findings, activeRow } = useSessionState();
  const { points, rows } = useRows();
  return (
    <Screen label="Points relevés" flush actions={<ListActions reviewable={points.length > 0} />}>
      <div className="list-head">
        <h1 className="hidden-text">Points relevés</h1>
        <Notices />
        <TerritoryNotice />
        <Summary />
        {findings.length > 0 && <SeverityTiles />}
        <FixBanner />
        {findings.length > 0 && <FilterBar />}
        {findings.length > 0 && (
          <Hint name="liste">
            Cliquez sur un point&nbsp;: sa cellule se sélectionne. Un deuxième clic l’ouvre en entier.
          </Hint>
        )}
      </div>
      {rows.length > 0 ? (
        <PointList rows={rows} points={points.length} activeRow={activeRow} />
      ) : (
        <NoPoints />
      )}
    </Screen>
  );
}
