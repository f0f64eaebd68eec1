import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Display, SheetSnapshot } from '../../taskpane';
import { useView, useViewState } from '../view-context';
import { ColumnHeaders } from './column-headers';
import { GridRow } from './grid-row';
import { keyTarget } from './grid-keys';
import type { Position } from './grid-keys';
import { layoutOf, shownSize } from './layout';
import type { GridLayout } from './layout';
import { letterWidth } from './letter-width';
import { MergedAreas } from './merged-areas';
import { HEADER, useGridWindow } from './use-grid-window';

function useSheetGeometry(sheet: SheetSnapshot, display: Display) {
  return useMemo(() => {
    const size = shownSize(sheet);
    return {
      size,
      layout: layoutOf(sheet, display, letterWidth()),
      areas: new MergedAreas(sheet.merges, size),
    };
  }, [sheet, display]);
}

/** Brings the active cell into sight; gives it the focus only when it was the grid's already. */
function useActiveInSight({ boxRef, rows, columns }: ReturnType<typeof useGridWindow>, active: Position) {
  const { revealed } = useViewState();
  const movedRef = useRef(false);
  useEffect(() => {
    rows.scrollToIndex(active.row, { align: 'auto' });
    columns.scrollToIndex(active.column, { align: 'auto' });
    if (!movedRef.current) return;
    movedRef.current = false;
    boxRef.current
      ?.querySelector<HTMLElement>('[tabindex="0"][role=gridcell]')
      ?.focus({ preventScroll: true });
    // The two scrollers are made anew at each drawing; only a move or a reveal scrolls.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [active.row, active.column, revealed]);
  return movedRef;
}

/** The same list as long as its numbers are: rows already drawn stay as they are while others come into sight. */
function useSameWhileEqual(numbers: readonly number[]): readonly number[] {
  const [kept, setKept] = useState(numbers);
  const isEqual = kept.length === numbers.length && kept.every((number, at) => number === numbers[at]);
  if (isEqual) return kept;
  setKept(numbers);
  return numbers;
}

function innerSize({ tops, lefts }: GridLayout) {
  return { width: HEADER.width + (lefts.at(-1) ?? 0), height: HEADER.height + (tops.at(-1) ?? 0) };
}

interface SheetGridProps {
  readonly sheet: SheetSnapshot;
  readonly display: Display;
}

/**
 * A sheet to read, as Excel would lay it out: keys move, nothing is written.
 * Kept as it is while the check tells how far it is, several times a second.
 */
export const SheetGrid = memo(function SheetGrid({ sheet, display }: SheetGridProps) {
  const view = useView();
  const { active } = useViewState();
  const { size, layout, areas } = useSheetGeometry(sheet, display);
  const gridWindow = useGridWindow(layout, areas, active);
  const { boxRef, rows, columns } = gridWindow;
  const movedRef = useActiveInSight(gridWindow, active);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = event.altKey ? null : keyTarget(event, active, size, areas);
    if (!to) return;
    event.preventDefault();
    movedRef.current = true;
    view.goTo(to);
  };
  const shownColumns = useSameWhileEqual(columns.getVirtualItems().map(({ index }) => index));
  return (
    <div
      ref={boxRef}
      className="grid"
      role="grid"
      tabIndex={-1}
      aria-label={`Feuille ${sheet.name}`}
      aria-readonly
      aria-rowcount={size.rows + 1}
      aria-colcount={size.columns + 1}
      onKeyDown={onKeyDown}
    >
      <div className="grid-inner" role="presentation" style={innerSize(layout)}>
        <ColumnHeaders columns={shownColumns} lefts={layout.lefts} active={active.column} />
        {rows.getVirtualItems().map(({ index }) => (
          <GridRow key={index} row={index} columns={shownColumns} {...{ sheet, display, layout, areas }} />
        ))}
      </div>
    </div>
  );
});
