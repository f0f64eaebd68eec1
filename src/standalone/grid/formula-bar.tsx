import type { Display, SheetSnapshot } from '../../taskpane';
import { cellName } from '../../workbook';
import { useViewState } from '../view-context';

/** Address of the active cell, and all that it holds. */
export function FormulaBar({ sheet, display }: { sheet: SheetSnapshot; display: Display }) {
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
    </div>
  );
}
