import type { Steps } from '../../hosts/xlsx';
import { displayOf } from '../../taskpane';
import type { CellRef, Snapshot } from '../../taskpane';
import { shownSheets } from '../workbook-view';

const ACCENTS = /\p{Diacritic}/gu;
/** No-break spaces between thousands, line breaks within a cell: a keyboard has but one space. */
const SPACES = /\s+/gu;
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', '’': "'" };
/** Nothing to fold but the case. */
const PLAIN = /^[\x21-\x7e]*(?: [\x21-\x7e]+)*$/;
const ROWS_A_STEP = 200;

/** Without case, accents nor typography: "ecole" finds "École", "l'oeuvre" finds "L’œuvre". */
export function foldedForSearch(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(/[œæ’]/g, (sign) => LIGATURES[sign] ?? sign)
    .replace(SPACES, ' ');
}

/** Whether a folded text is found in the text of a cell; "5048" is found in "5 048" too. */
function matcher(query: string): (text: string) => boolean {
  const isFigure = /^\d[\d ,]*$/.test(query);
  const figure = query.replaceAll(' ', '');
  return (text) => {
    const folded = foldedForSearch(text);
    return folded.includes(query) || (isFigure && folded.replaceAll(' ', '') === figure);
  };
}

/** The cells of all the sheets whose text, as it is shown, holds what is looked for; in the order of the tabs, then of reading. */
export function* occurrences(snapshot: Snapshot, sought: string): Steps<readonly CellRef[]> {
  const display = displayOf(snapshot);
  const holds = matcher(foldedForSearch(sought));
  const found: CellRef[] = [];
  for (const sheet of shownSheets(snapshot)) {
    for (let row = 0; row < sheet.cells.rowCount; row += 1) {
      if (row % ROWS_A_STEP === 0) yield;
      for (let column = 0; column < sheet.cells.rowWidth(row); column += 1) {
        if (holds(display(sheet, row, column))) found.push({ sheet: sheet.name, row, column });
      }
    }
  }
  return found;
}
