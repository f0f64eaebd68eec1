import { memo } from 'react';
import type { Display, SheetSnapshot } from '../../taskpane';
import { useViewState } from '../view-context';
import { GridCell } from './grid-cell';
import type { GridLayout } from './layout';
import type { MergedAreas } from './merged-areas';
import { HEADER } from './use-grid-window';

interface GridRowProps {
  readonly row: number;
  readonly columns: readonly number[];
  readonly sheet: SheetSnapshot;
  readonly display: Display;
  readonly layout: GridLayout;
  readonly areas: MergedAreas;
}

function RowHeader({ row, hidden }: { row: number; hidden: boolean }) {
  const { active } = useViewState();
  return (
    <span
      role="rowheader"
      aria-colindex={1}
      className={`row-header${active.row === row ? ' is-active' : ''}${hidden ? ' is-hidden-line' : ''}`}
      title={hidden ? 'Ligne masquée dans Excel' : undefined}
    >
      {row + 1}
      {hidden && <span className="hidden-text"> masquée</span>}
    </span>
  );
}

/** One row, drawn once while it is in sight; a cell under a merged area is not drawn, its area is. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, columns, sheet, display, layout, areas } = props;
  const { tops } = layout;
  const style = {
    top: HEADER.height + (tops[row] ?? 0),
    height: (tops[row + 1] ?? 0) - (tops[row] ?? 0),
  };
  return (
    <div role="row" aria-rowindex={row + 2} className="grid-row" style={style}>
      <RowHeader row={row} hidden={sheet.hiddenRows.has(row)} />
      {columns.map((column) => {
        const area = areas.at(row, column);
        if (area.top !== row || area.left !== column) return null;
        return <GridCell key={column} sheet={sheet} display={display} area={area} layout={layout} />;
      })}
    </div>
  );
});
