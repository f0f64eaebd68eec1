import { MAX_COLUMNS, type PageSetup, type PageText } from '../../../workbook';
import { encodeExcelText } from '../xml-text';
import { cutTo, element, listElement } from '../xml-element';

const A4 = 9;
/** Excel takes no longer header: three texts and their codes. */
const MAX_HEADER = 255;
const MAX_PART = 80;
/** In inches: a centimetre at the sides, two above and below for the header and the footer. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** How the sheet is printed, from the margins to the breaks: everything between hyperlinks and drawing. */
export function pageXml({ orientation, onePage, header, footer, breaks = [] }: PageSetup): string {
  return (
    element('printOptions', { horizontalCentered: true }) +
    element('pageMargins', MARGINS) +
    element('pageSetup', { paperSize: A4, orientation, fitToWidth: 1, fitToHeight: onePage ? 1 : 0 }) +
    headerFooter(header, footer) +
    rowBreaks(breaks)
  );
}

function headerFooter(header: PageText | undefined, footer: PageText | undefined): string {
  const part = (name: string, text: PageText | undefined) =>
    text && codesOf(text) !== '' ? element(name, {}, encodeExcelText(codesOf(text))) : '';
  const content = part('oddHeader', header) + part('oddFooter', footer);
  return content === '' ? '' : element('headerFooter', {}, content);
}

function codesOf(text: PageText): string {
  const whole = joined(text, Infinity);
  return whole.length <= MAX_HEADER ? whole : joined(text, MAX_PART);
}

const joined = ({ left, center, right }: PageText, length: number): string =>
  [
    ['&L', left],
    ['&C', center],
    ['&R', right],
  ]
    .map(([code = '', text]) => (text ? code + cutTo(text, length) : ''))
    .join('');

/** A break is known by the number, from 1, of the row above it. */
function rowBreaks(rows: readonly number[]): string {
  const ids = [...new Set(rows)].filter((row) => row > 0).sort((a, b) => a - b);
  const items = ids.map((id) => element('brk', { id, max: MAX_COLUMNS - 1, man: true }));
  return listElement('rowBreaks', items, { manualBreakCount: items.length });
}
