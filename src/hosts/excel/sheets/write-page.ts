import type { PageSetup } from '../../../workbook';

/** Everything here is in ExcelApi 1.9, the floor of our manifest. */
export function writePage(sheet: Excel.Worksheet, page: PageSetup): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1, ...(page.onePage && { verticalFitToPages: 1 }) };
  if (page.titleRows) {
    const { first, last } = page.titleRows;
    pageLayout.setPrintTitleRows(`$${String(first + 1)}:$${String(last + 1)}`);
  }
  setTexts(pageLayout.headersFooters.defaultForAllPages, page);
  for (const row of page.breaks ?? []) sheet.horizontalPageBreaks.add(`A${String(row + 1)}`);
}

function setTexts(texts: Excel.HeaderFooter, { header = {}, footer = {} }: PageSetup): void {
  if (header.left !== undefined) texts.leftHeader = header.left;
  if (header.center !== undefined) texts.centerHeader = header.center;
  if (header.right !== undefined) texts.rightHeader = header.right;
  if (footer.left !== undefined) texts.leftFooter = footer.left;
  if (footer.center !== undefined) texts.centerFooter = footer.center;
  if (footer.right !== undefined) texts.rightFooter = footer.right;
}
