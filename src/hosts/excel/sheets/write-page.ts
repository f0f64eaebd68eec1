import type { PageSetup, PageText } from '../../../workbook';

/** In inches: a centimetre at the sides, two above and below for the header and the footer. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
/** Excel takes no longer header, its three texts and their codes together. */
const MAX_HEADER = 255;
const CODES = 6;
const MAX_PART = 80;

/** Everything here is in ExcelApi 1.9, the floor of our manifest. */
export function writePage(sheet: Excel.Worksheet, page: PageSetup): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins('Inches', MARGINS);
  pageLayout.zoom = { horizontalFitToPages: 1, ...(page.onePage && { verticalFitToPages: 1 }) };
  if (page.titleRows) {
    const { first, last } = page.titleRows;
    pageLayout.setPrintTitleRows(`$${String(first + 1)}:$${String(last + 1)}`);
  }
  setTexts(pageLayout.headersFooters.defaultForAllPages, page);
  for (const row of breaksOf(page)) sheet.horizontalPageBreaks.add(`A${String(row + 1)}`);
}

/** None before the first row, and each once. */
const breaksOf = ({ breaks = [] }: PageSetup): number[] =>
  [...new Set(breaks)].filter((row) => row > 0).sort((a, b) => a - b);

function fitting(text: PageText = {}): PageText {
  const length = [text.left, text.center, text.right].reduce((sum, part) => sum + (part?.length ?? 0), CODES);
  if (length <= MAX_HEADER) return text;
  return Object.fromEntries(
    Object.entries(text).map(([name, part]) => [name, String(part).slice(0, MAX_PART)]),
  );
}

function setTexts(texts: Excel.HeaderFooter, page: PageSetup): void {
  const header = fitting(page.header);
  const footer = fitting(page.footer);
  if (header.left !== undefined) texts.leftHeader = header.left;
  if (header.center !== undefined) texts.centerHeader = header.center;
  if (header.right !== undefined) texts.rightHeader = header.right;
  if (footer.left !== undefined) texts.leftFooter = footer.left;
  if (footer.center !== undefined) texts.centerFooter = footer.center;
  if (footer.right !== undefined) texts.rightFooter = footer.right;
}
