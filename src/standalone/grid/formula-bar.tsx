import type { ReactNode } from 'react';
import type { Display, SheetSnapshot } from '../../taskpane';
import { cellName } from '../../workbook';
import { useViewState } from '../view-context';

interface FormulaBarProps {
  readonly sheet: SheetSnapshot;
  readonly display: Display;
  /** What stands at its end. */
  readonly children: ReactNode;
}

/** Address of the active cell, and all that it holds. */
export function FormulaBar({ sheet, display, children }: FormulaBarProps) {
  const { row, column } = useViewState().active;
  const content = sheet.cells.cell(row, column)?.formula ?? display(sheet, row, column);
  return (
    <div className="formula-bar">
      <span className="formula-address">
        <span className="hidden-text">Cellule </span>
        {cellName(row, column)}
      </span>
      <output className="formula-content" aria-label="Contenu de la cellule" title={content}>
        {content}
      </output>
      {children}
    </div>
  );
}
