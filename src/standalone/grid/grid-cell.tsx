import { cellKey } from '../../workbook';
import { SEVERITY_WORDS } from '../../taskpane';
import type { Display, SheetSnapshot } from '../../taskpane';
import type { Range } from '../../workbook';
import { useView, useViewState } from '../view-context';
import { isAlone } from './layout';
import type { GridLayout } from './layout';
import { HEADER } from './use-grid-window';

interface GridCellProps {
  readonly sheet: SheetSnapshot;
  readonly display: Display;
  /** Bounds of the cell, or of the merged area that it stands for. */
  readonly area: Range;
  readonly layout: GridLayout;
}

function boxOf({ top, bottom, left, right }: Range, { tops, lefts }: GridLayout) {
  const rowHeight = (tops[top + 1] ?? 0) - (tops[top] ?? 0);
  const height = (tops[bottom + 1] ?? tops.at(-1) ?? 0) - (tops[top] ?? 0);
  return {
    left: HEADER.width + (lefts[left] ?? 0),
    width: (lefts[right + 1] ?? lefts.at(-1) ?? 0) - (lefts[left] ?? 0),
    height: Math.max(rowHeight, height),
  };
}

function spansOf({ top, bottom, left, right }: Range) {
  return {
    ...(bottom > top && { 'aria-rowspan': bottom - top + 1 }),
    ...(right > left && { 'aria-colspan': right - left + 1 }),
  };
}

export function GridCell({ sheet, display, area, layout }: GridCellProps) {
  const view = useView();
  const { active, marks, found } = useViewState();
  const { top: row, left: column } = area;
  const key = cellKey({ sheet: sheet.name, row, column });
  const level = marks.get(key);
  const isActive = active.row === row && active.column === column;
  const isNumber = typeof sheet.cells.value(row, column) === 'number';
  const alone = isAlone(sheet.cells, row, column);
  const classes = [
    'grid-cell',
    isNumber && 'is-number',
    alone && 'is-alone',
    level && `is-marked is-${level}`,
    found.has(key) && 'is-found',
    isActive && 'is-active',
  ];
  return (
    // The keys are those of the grid, which hears them all.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={isActive}
      {...spansOf(area)}
      tabIndex={isActive ? 0 : -1}
      className={classes.filter(Boolean).join(' ')}
      style={boxOf(area, layout)}
      onClick={() => view.goTo({ row, column })}
    >
      {display(sheet, row, column)}
      {level && <span className="hidden-text"> ({SEVERITY_WORDS[level].one})</span>}
    </div>
  );
}
