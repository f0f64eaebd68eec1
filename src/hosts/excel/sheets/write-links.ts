import { cellName, rangeName, sheetPrefix, type Range, type SheetSpec } from '../../../workbook';
import { toRectangles } from '../rectangles';

/** Size of a link in a request, about. */
export const LINK_BYTES = 250;

export const countLinks = ({ rows }: SheetSpec): number =>
  rows.reduce((count, cells) => count + cells.filter((cell) => cell?.link).length, 0);

/**
 * Links before values and looks: Excel may show the address as the text, and gives the cell its style of links.
 * Whole rectangles at once, because thousands of single cells take seconds.
 */
export function writeLinks(sheet: Excel.Worksheet, spec: SheetSpec): void {
  const linked = spec.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell?.link ? [{ row, column }] : [])),
  );
  for (const bounds of toRectangles(linked)) {
    const range = sheet.getRange(rangeName(bounds)).untrack();
    range.setCellProperties(linksOf(spec, bounds));
    range.style = 'Normal';
  }
}

function linksOf({ rows }: SheetSpec, bounds: Range): Excel.SettableCellProperties[][] {
  return rows.slice(bounds.top, bounds.bottom + 1).map((cells) =>
    cells.slice(bounds.left, bounds.right + 1).map((cell) => {
      const { sheet, row, column } = cell?.link ?? { sheet: '', row: 0, column: 0 };
      return { hyperlink: { documentReference: sheetPrefix(sheet) + cellName(row, column) } };
    }),
  );
}
